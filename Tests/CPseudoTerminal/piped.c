/* A program between three pipes. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include "CPseudoTerminal.h"

enum { PARENT, CHILD };

static int prepare(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes,
                   const char *directory, int pipes[3][2]) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setpgroup(attributes, 0);
  int failure = posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  for (int standard = 0; standard < 3 && failure == 0; standard++)
    failure = posix_spawn_file_actions_adddup2(actions, pipes[standard][CHILD], standard);
  if (failure == 0) failure = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (failure == 0 && directory != NULL)
    failure = posix_spawn_file_actions_addchdir_np(actions, directory);
  return failure;
}

/* The input is a socket so that writing to a program that has gone raises no SIGPIPE. */
static int open_pipes(int pipes[3][2]) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pipes[0]) != 0) return errno;
  fcntl(pipes[0][PARENT], F_SETFL, O_NONBLOCK);
  shutdown(pipes[0][CHILD], SHUT_WR);
  for (int each = 1; each < 3; each++) {
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
    pipes[each][PARENT] = ends[0];
    pipes[each][CHILD] = ends[1];
  }
  return 0;
}

int cpt_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                    const char *directory, struct cpt_piped *piped) {
  int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  int failure = open_pipes(pipes);
  if (failure == 0) failure = prepare(&actions, &attributes, directory, pipes);
  if (failure == 0)
    failure = posix_spawn(&piped->process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  for (int each = 0; each < 3; each++) {
    if (pipes[each][CHILD] >= 0) close(pipes[each][CHILD]);
    if (failure != 0 && pipes[each][PARENT] >= 0) close(pipes[each][PARENT]);
  }
  if (failure != 0) return failure;
  piped->input = pipes[0][PARENT];
  piped->output = pipes[1][PARENT];
  piped->errors = pipes[2][PARENT];
  piped->ended = cpt_process_descriptor(piped->process);
  return 0;
}

ssize_t cpt_write_quietly(int socket, const void *bytes, size_t count) {
  return send(socket, bytes, count, MSG_NOSIGNAL);
}
