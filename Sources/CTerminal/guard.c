/* Signals: the terminal is restored whatever ends the program, and signals that only tell something
   become bits of ct_wait. Handlers use nothing but write, tcsetattr, sigaction and raise. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT,
                             SIGQUIT, SIGTERM, SIGHUP, SIGINT};
/* Of these, the ones that ask: the first is left to the program, which has things to put on the disk;
   the second of any kind ends it. */
static const int asking[] = {SIGTERM, SIGHUP, SIGINT};
static const int telling[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum {
  DEADLY = sizeof deadly / sizeof deadly[0],
  ASKING = sizeof asking / sizeof asking[0],
  TELLING = sizeof telling / sizeof telling[0]
};

static struct sigaction previous_deadly[DEADLY];
static struct sigaction previous_telling[TELLING];
static struct termios original;
static int has_original;
static char restore[1024];
static volatile sig_atomic_t restore_count;
static char last_words[256];
static volatile sig_atomic_t last_words_count;
static volatile sig_atomic_t taken;
static volatile sig_atomic_t resized;
static volatile sig_atomic_t stop_wanted;
static volatile sig_atomic_t continued;
static volatile sig_atomic_t end_signal;
static volatile sig_atomic_t wake_write_end = -1;
static int wake_read_end = -1;
static stack_t previous_stack;
static void *signal_stack;
static const size_t signal_stack_size = 64 * 1024;

void ct_write_all(int descriptor, const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)count);
    if (written > 0) {
      bytes += written;
      count -= (int)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
      if (poll(&ready, 1, 1000) <= 0) return;
    } else if (written >= 0 || errno != EINTR) {
      return;
    }
  }
}

void ct_wake(int descriptor) {
  int kept = errno;
  if (descriptor >= 0) {
    char byte = 'w';
    ssize_t written = write(descriptor, &byte, 1);
    (void)written;
  }
  errno = kept;
}

/* While another program has the terminal, ^C and ^\ are meant for that one. */
static void handle_deadly(int number) {
  if (!taken && (number == SIGINT || number == SIGQUIT)) return;
  if (taken) {
    taken = 0;
    ct_write_all(STDOUT_FILENO, restore, (int)restore_count);
    ct_write_all(STDERR_FILENO, last_words, (int)last_words_count);
    if (has_original) tcsetattr(STDIN_FILENO, TCSANOW, &original);
  }
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, NULL);
  raise(number);
}

static void wake_for_signal(void) {
  int kept = errno;
  if (wake_write_end >= 0) {
    char byte = 's';
    ssize_t written = write((int)wake_write_end, &byte, 1);
    (void)written;
  }
  errno = kept;
}

static void handle_telling(int number) {
  if (number == SIGWINCH) resized = 1;
  if (number == SIGTSTP) stop_wanted = 1;
  if (number == SIGCONT) continued = 1;
  wake_for_signal();
}

static void handle_asking(int number) {
  if (!taken || end_signal) {
    handle_deadly(number);
    return;
  }
  end_signal = number;
  wake_for_signal();
}

void ct_guard_prepare(const char *message, int wake_read, int wake_write) {
  has_original = tcgetattr(STDIN_FILENO, &original) == 0;
  size_t count = strlen(message);
  if (count > sizeof last_words - 3) count = sizeof last_words - 3;
  last_words[0] = '\r';
  memcpy(last_words + 1, message, count);
  memcpy(last_words + 1 + count, "\r\n", 2);
  last_words_count = (sig_atomic_t)count + 3;
  wake_read_end = wake_read;
  wake_write_end = wake_write;
  resized = stop_wanted = continued = end_signal = 0;
}

void ct_guard_set_restore(const char *bytes, int count) {
  if (count > (int)sizeof restore) count = (int)sizeof restore;
  memcpy(restore, bytes, (size_t)count);
  restore_count = count;
}

/* Whoever has the terminal is stopped by ^Z as usual; we are told, to give it back first. */
void ct_guard_set_taken(int is_taken) {
  taken = is_taken;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = is_taken ? handle_telling : SIG_DFL;
  action.sa_flags = is_taken ? SA_ONSTACK | SA_RESTART : 0;
  sigaction(SIGTSTP, &action, NULL);
}

void ct_guard_install(void) {
  signal_stack = malloc(signal_stack_size);
  if (signal_stack) {
    stack_t stack = {.ss_sp = signal_stack, .ss_size = signal_stack_size};
    sigaltstack(&stack, &previous_stack);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < DEADLY; i++) {
    action.sa_handler = handle_deadly;
    for (int j = 0; j < ASKING; j++) {
      if (deadly[i] == asking[j]) action.sa_handler = handle_asking;
    }
    sigaction(deadly[i], &action, &previous_deadly[i]);
    /* Whoever started the program with a signal ignored, as nohup does, wants that. */
    if (previous_deadly[i].sa_handler == SIG_IGN) sigaction(deadly[i], &previous_deadly[i], NULL);
  }
  action.sa_handler = handle_telling;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  for (int i = 0; i < TELLING; i++) sigaction(telling[i], &action, &previous_telling[i]);
}

void ct_guard_remove(void) {
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &previous_deadly[i], NULL);
  for (int i = 0; i < TELLING; i++) sigaction(telling[i], &previous_telling[i], NULL);
  if (signal_stack) {
    sigaltstack(&previous_stack, NULL);
    free(signal_stack);
    signal_stack = NULL;
  }
  wake_write_end = -1;
  wake_read_end = -1;
}

/* The others of the group first, ignoring the signal ourselves; then this thread, so that nothing
   runs on between asking and being stopped. */
void ct_stop(void) {
  struct sigaction action, ours;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &ours);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  stop_wanted = continued = 0;
}

static int signal_bits(void) {
  int bits = 0;
  if (resized) {
    resized = 0;
    bits |= CT_RESIZED;
  }
  if (stop_wanted) {
    stop_wanted = 0;
    bits |= CT_STOP_WANTED;
  }
  if (continued) {
    continued = 0;
    bits |= CT_CONTINUED;
  }
  if (end_signal) bits |= CT_ASKED_TO_END;
  return bits;
}

static int drain_pipe(void) {
  char bytes[256];
  int woken = 0;
  ssize_t count;
  while ((count = read(wake_read_end, bytes, sizeof bytes)) > 0) {
    if (memchr(bytes, 'w', (size_t)count)) woken = CT_WOKEN;
    if (count < (ssize_t)sizeof bytes) break;
  }
  return woken;
}

/* A terminal that is readable without a byte to read has come to its end. */
static int input_bits(short events) {
  if (events & (POLLERR | POLLNVAL | POLLHUP)) return CT_ENDED;
  if (!(events & POLLIN)) return 0;
  int pending = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &pending) != 0 || pending == 0) return CT_ENDED;
  return CT_READABLE;
}

int ct_wait(int milliseconds) {
  struct pollfd watched[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                              {.fd = wake_read_end, .events = POLLIN}};
  int ready = poll(watched, 2, milliseconds);
  if (ready < 0 && errno != EINTR) return CT_ENDED;
  int bits = 0;
  if (ready > 0) {
    if (watched[1].revents & POLLIN) bits |= drain_pipe();
    bits |= input_bits(watched[0].revents);
  }
  return bits | signal_bits();
}

int ct_end_signal(void) { return (int)end_signal; }

int ct_make_pipe(int *read_end, int *write_end) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  *read_end = ends[0];
  *write_end = ends[1];
  return 0;
}

void ct_close_descriptor(int descriptor) { close(descriptor); }
