#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

static void close_all(int *descriptors, int count) {
  for (int each = 0; each < count; each++)
    if (descriptors[each] >= 0) close(descriptors[each]);
}

static int open_terminal(int *master, int *slave) {
  char name[128];
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0) return errno;
  if (grantpt(*master) != 0 || unlockpt(*master) != 0) return errno;
  int failure = ptsname_r(*master, name, sizeof name);
  if (failure != 0) return failure;
  *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave < 0) return errno;
  return fcntl(*master, F_SETFL, O_RDWR | O_NONBLOCK) == 0 ? 0 : errno;
}

/* No signal may reach a handler of the test process while the fork still runs its code. */
static int fork_leader(const struct launch *launch, pid_t *leader) {
  sigset_t all, previous;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &previous);
  *leader = _Fork();
  int failure = *leader < 0 ? errno : 0;
  if (*leader == 0) cpt_lead(launch);
  pthread_sigmask(SIG_SETMASK, &previous, NULL);
  return failure;
}

int cpt_open_session(const char *path, char *const arguments[], char *const environment[],
                     const char *directory, int rows, int columns, struct cpt_session *session) {
  enum { MASTER, SLAVE, STATUS_READ, STATUS_WRITE, CONTROL_READ, CONTROL_WRITE, COUNT };
  int open[COUNT] = {-1, -1, -1, -1, -1, -1};
  int failure = open_terminal(&open[MASTER], &open[SLAVE]);
  if (failure == 0) failure = cpt_set_size(open[MASTER], rows, columns);
  if (failure == 0 && tcgetattr(open[SLAVE], &session->initial) != 0) failure = errno;
  if (failure == 0 && pipe2(&open[STATUS_READ], O_CLOEXEC) != 0) failure = errno;
  if (failure == 0 && pipe2(&open[CONTROL_READ], O_CLOEXEC) != 0) failure = errno;
  if (failure == 0) {
    struct launch launch = {.path = path,
                            .arguments = arguments,
                            .environment = environment,
                            .directory = directory,
                            .slave = open[SLAVE],
                            .status = open[STATUS_WRITE],
                            .control = open[CONTROL_READ]};
    failure = fork_leader(&launch, &session->leader);
  }
  if (failure != 0) {
    close_all(open, COUNT);
    return failure;
  }
  close(open[STATUS_WRITE]);
  close(open[CONTROL_READ]);
  session->master = open[MASTER];
  session->slave = open[SLAVE];
  session->status = open[STATUS_READ];
  session->control = open[CONTROL_WRITE];
  return 0;
}

int cpt_set_size(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int cpt_unread_input(int slave) {
  int count = 0;
  return ioctl(slave, TIOCINQ, &count) == 0 ? count : -1;
}

int cpt_process_descriptor(pid_t process) { return pidfd_open(process, 0); }

int cpt_wake_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int cpt_has_exited(int status, int *value) {
  int exited = WIFEXITED(status);
  *value = exited ? WEXITSTATUS(status) : WTERMSIG(status);
  return exited;
}
