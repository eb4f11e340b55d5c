import ZonebookCommands

ZonebookProgram.main()
