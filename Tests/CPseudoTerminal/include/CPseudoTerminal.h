/* Processes for tests: a program on a pseudo-terminal, and the few system calls that Swift cannot
   reach. Everything that runs between fork and exec is async-signal-safe. */
#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/* What happened to the program, as the session leader reports it on the status pipe. */
enum cpt_event {
  CPT_STARTED = 1,     /* value: the process id */
  CPT_EXEC_FAILED = 2, /* value: errno */
  CPT_CHDIR_FAILED = 3,/* value: errno */
  CPT_EXITED = 4,      /* value: the exit code */
  CPT_SIGNALLED = 5,   /* value: the signal */
  CPT_STOPPED = 6,     /* value: the signal */
  CPT_CONTINUED = 7,
  CPT_SETUP_FAILED = 8 /* value: errno */
};

struct cpt_record {
  int32_t event;
  int32_t value;
};

struct cpt_session {
  int master;   /* non-blocking */
  int slave;    /* keeps the modes readable; never read or written */
  int status;   /* read end: struct cpt_record; ends when the leader is gone */
  int control;  /* write end: one byte a signal for the program; closing it ends everything */
  struct termios initial; /* as they were before the program ran */
  pid_t leader; /* to be reaped by the caller */
};

/* Starts `path` on a new pseudo-terminal. A small session leader stands between, as a shell does:
   it owns the terminal, reports stops and exits, and kills the program when `control` closes.
   `directory` may be NULL. Returns 0 or an errno. */
int cpt_open_session(const char *path, char *const arguments[], char *const environment[],
                     const char *directory, int rows, int columns, struct cpt_session *session);

/* Tells the terminal its size; the kernel sends SIGWINCH. Returns 0 or an errno. */
int cpt_set_size(int terminal, int rows, int columns);

/* Bytes that the program has not read yet, or -1. */
int cpt_unread_input(int slave);

/* A descriptor that becomes readable when the process ends, or -1. */
int cpt_process_descriptor(pid_t process);

/* A counter to wake a poll with: writing 8 bytes makes it readable. -1 on failure. */
int cpt_wake_descriptor(void);

/* A program between pipes, leading a process group of its own. */
struct cpt_piped {
  pid_t process; /* to be reaped by the caller */
  int input;     /* write end, a socket, non-blocking */
  int output;
  int errors;
  int ended;     /* readable when the program has ended */
};

/* Starts `path` with three pipes and no other descriptor. Returns 0 or an errno. */
int cpt_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                    const char *directory, struct cpt_piped *piped);

/* Writes to a socket without SIGPIPE; as write otherwise. */
ssize_t cpt_write_quietly(int socket, const void *bytes, size_t count);

/* Whether a wait status is a normal exit; *value gets the exit code or else the signal. */
int cpt_has_exited(int status, int *value);

#endif
