/* The session leader. It is a fork of a threaded process, so it calls only what is
   async-signal-safe: system calls, no allocation, no stdio. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

/* Where the leader keeps its descriptors; all others are closed. */
enum { SLAVE = 3, STATUS = 4, CONTROL = 5, SIGNALS = 6, FIRST_FREE = 7, ABOVE = 64 };

static void report(int event, int value) {
  struct cpt_record record = {.event = event, .value = value};
  ssize_t written;
  do written = write(STATUS, &record, sizeof record);
  while (written < 0 && errno == EINTR);
}

static void close_from(int first) {
  if (close_range((unsigned)first, ~0U, 0) == 0) return;
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  for (rlim_t each = (rlim_t)first; each < limit.rlim_cur && each < 65536; each++) close((int)each);
}

/* Moves the three descriptors to their places without one landing on another. */
static int settle_descriptors(const struct launch *launch) {
  int slave = fcntl(launch->slave, F_DUPFD, ABOVE);
  int status = fcntl(launch->status, F_DUPFD, ABOVE);
  int control = fcntl(launch->control, F_DUPFD, ABOVE);
  if (slave < 0 || status < 0 || control < 0) return -1;
  for (int standard = 0; standard <= 2; standard++)
    if (dup2(slave, standard) < 0) return -1;
  if (dup3(slave, SLAVE, O_CLOEXEC) < 0) return -1;
  if (dup3(status, STATUS, O_CLOEXEC) < 0) return -1;
  if (dup3(control, CONTROL, O_CLOEXEC) < 0) return -1;
  close_from(SIGNALS);
  return 0;
}

static void default_signals(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  for (int each = 1; each < NSIG; each++) sigaction(each, &standard, NULL);
}

/* The program: its own process group in the foreground, standard signals, no foreign descriptor. */
_Noreturn static void become_program(const struct launch *launch, int outcome) {
  setpgid(0, 0);
  tcsetpgrp(SLAVE, getpid());
  struct cpt_record record = {.event = CPT_CHDIR_FAILED};
  if (launch->directory == NULL || chdir(launch->directory) == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(launch->path, launch->arguments, launch->environment);
    record.event = CPT_EXEC_FAILED;
  }
  record.value = errno;
  ssize_t written = write(outcome, &record, sizeof record);
  (void)written;
  _exit(127);
}

/* Returns the process id, or -1 after the failure was reported. */
static pid_t start_program(const struct launch *launch) {
  int outcome[2];
  if (pipe2(outcome, O_CLOEXEC) != 0) {
    report(CPT_SETUP_FAILED, errno);
    return -1;
  }
  pid_t program = _Fork();
  if (program < 0) {
    report(CPT_SETUP_FAILED, errno);
    return -1;
  }
  if (program == 0) become_program(launch, outcome[1]);
  setpgid(program, program);
  close(outcome[1]);
  struct cpt_record failure;
  ssize_t count;
  do count = read(outcome[0], &failure, sizeof failure);
  while (count < 0 && errno == EINTR);
  close(outcome[0]);
  if (count != (ssize_t)sizeof failure) {
    report(CPT_STARTED, program);
    return program;
  }
  waitpid(program, NULL, 0);
  report(failure.event, failure.value);
  return -1;
}

/* Reaps and reports; returns whether the program has ended. Orphans that came to the leader are
   reaped as well. */
static int observe_children(pid_t program) {
  int ended = 0;
  for (;;) {
    int status;
    pid_t child = waitpid(-1, &status, WNOHANG | WUNTRACED | WCONTINUED);
    if (child <= 0) return ended;
    if (child != program) continue;
    if (WIFSTOPPED(status)) {
      report(CPT_STOPPED, WSTOPSIG(status));
    } else if (WIFCONTINUED(status)) {
      report(CPT_CONTINUED, 0);
    } else {
      ended = 1;
      if (WIFSIGNALED(status)) report(CPT_SIGNALLED, WTERMSIG(status));
      else report(CPT_EXITED, WEXITSTATUS(status));
    }
  }
}

/* Signals go to the program alone; a continue or a hang-up goes to its whole group, as a shell
   would send it. */
static void deliver(pid_t program, int number) {
  if (number == SIGCONT || number == SIGHUP) kill(-program, number);
  else kill(program, number);
}

/* Returns 0 once the other side has closed the control pipe. */
static int obey(pid_t program, int has_ended) {
  unsigned char orders[16];
  ssize_t count = read(CONTROL, orders, sizeof orders);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  for (ssize_t each = 0; each < count && !has_ended; each++) deliver(program, orders[each]);
  return count > 0;
}

/* Returns the signal that woke the leader, or 0. */
static int next_signal(void) {
  struct signalfd_siginfo told;
  if (read(SIGNALS, &told, sizeof told) != (ssize_t)sizeof told) return 0;
  return (int)told.ssi_signo;
}

static void watch(pid_t program) {
  int has_ended = observe_children(program);
  for (;;) {
    struct pollfd sources[] = {{.fd = SIGNALS, .events = POLLIN}, {.fd = CONTROL, .events = POLLIN}};
    if (poll(sources, 2, -1) < 0 && errno != EINTR) break;
    if (sources[0].revents & POLLIN) {
      int number = next_signal();
      if (number == SIGCHLD && observe_children(program)) has_ended = 1;
      if (number == SIGHUP && !has_ended) deliver(program, SIGHUP), deliver(program, SIGCONT);
    }
    if (sources[1].revents && !obey(program, has_ended)) break;
  }
  if (has_ended) return;
  kill(-program, SIGKILL);
  kill(program, SIGKILL);
  waitpid(program, NULL, 0);
}

_Noreturn void cpt_lead(const struct launch *launch) {
  sigset_t all, watched;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  default_signals();
  sigemptyset(&watched);
  sigaddset(&watched, SIGCHLD);
  sigaddset(&watched, SIGHUP);
  if (settle_descriptors(launch) != 0) _exit(125);
  if (setsid() < 0 || ioctl(SLAVE, TIOCSCTTY, 0) != 0) {
    report(CPT_SETUP_FAILED, errno);
    _exit(125);
  }
  int signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals != SIGNALS) {
    report(CPT_SETUP_FAILED, errno);
    _exit(125);
  }
  pid_t program = start_program(launch);
  if (program > 0) watch(program);
  _exit(0);
}
