#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CursesShim.h"

static const int crash_signals[] = { SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS };
// All that end a process when nobody takes them, and the few that concern a terminal; realtime signals come on top.
static const int noted_signals[] = {
    SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGXFSZ, SIGIO,
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};
enum {
    CRASHES = sizeof crash_signals / sizeof *crash_signals,
    NOTED = sizeof noted_signals / sizeof *noted_signals,
    REALTIME = 64
};

static struct sigaction crash_before[CRASHES], noted_before[NOTED], realtime_before[REALTIME], pipe_before;
static struct termios terminal_before;
static int terminal = -1;
static int read_end = -1, write_end = -1;
static volatile sig_atomic_t armed;
static bool continued_by_us;

// MARK: Giving the terminal back from a handler: only write and tcsetattr, which are allowed there

static char restore_bytes[512];
static size_t restore_length;

void restore_begin(void) { restore_length = 0; }

void restore_add(const char *sequence) {
    while (*sequence && restore_length < sizeof restore_bytes) {
        if (sequence[0] == '$' && sequence[1] == '<') {  // a delay for terminals on a slow line
            const char *end = strchr(sequence, '>');
            if (end) { sequence = end + 1; continue; }
        }
        restore_bytes[restore_length++] = *sequence++;
    }
}

void restore_arm(bool value) { armed = value; }

static void restore_terminal(void) {
    if (!armed) return;
    armed = 0;
    // From the background, tcsetattr would stop the dying process.
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGTTOU, &ignore, NULL);
    ssize_t written = write(terminal, restore_bytes, restore_length);
    (void)written;
    tcsetattr(terminal, TCSANOW, &terminal_before);
}

static void on_crash(int number, siginfo_t *info, void *context) {
    (void)context;
    restore_terminal();
    for (int i = 0; i < CRASHES; i++)
        if (crash_signals[i] == number) sigaction(number, &crash_before[i], NULL);
    // A fault happens again when the handler returns; what was sent with kill does not.
    if (info->si_code <= 0) raise(number);
}

static void on_noted(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(write_end, &byte, 1);
    (void)written;
    errno = saved;
}

// A write into a pipe whose reader is gone signals its own process and is told by an error as well. From anybody else it
// is meant to end the program, as it does when nobody takes it.
static void on_pipe(int number, siginfo_t *info, void *context) {
    (void)context;
    if (info->si_pid != getpid()) on_noted(number);
}

// MARK: Installing

static bool open_pipe(void) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    read_end = ends[0];
    write_end = ends[1];
    return true;
}

bool signals_install(int descriptor) {
    terminal = descriptor;
    if (tcgetattr(terminal, &terminal_before) != 0 || !open_pipe()) return false;

    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = on_noted;
    for (int i = 0; i < NOTED; i++) sigaction(noted_signals[i], &action, &noted_before[i]);
#ifdef SIGRTMIN
    for (int i = 0; SIGRTMIN + i <= SIGRTMAX && i < REALTIME; i++)
        sigaction(SIGRTMIN + i, &action, &realtime_before[i]);
#endif
    action.sa_flags = SA_RESTART | SA_SIGINFO;
    action.sa_sigaction = on_pipe;
    sigaction(SIGPIPE, &action, &pipe_before);

    // A stack of its own, so that an overflow of the other one is caught too.
    static char stack[65536];
    stack_t alternative = { .ss_sp = stack, .ss_size = sizeof stack };
    sigaltstack(&alternative, NULL);
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    action.sa_sigaction = on_crash;
    for (int i = 0; i < CRASHES; i++) {
        sigaction(crash_signals[i], &action, &crash_before[i]);
        // Swift's own handler waits half a minute for a key on a terminal: only for those who ask for it.
        if (!getenv("SWIFT_BACKTRACE")) {
            memset(&crash_before[i], 0, sizeof crash_before[i]);
            crash_before[i].sa_handler = SIG_DFL;
        }
    }
    return true;
}

void signals_remove(void) {
    for (int i = 0; i < NOTED; i++) sigaction(noted_signals[i], &noted_before[i], NULL);
    for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], &crash_before[i], NULL);
#ifdef SIGRTMIN
    for (int i = 0; SIGRTMIN + i <= SIGRTMAX && i < REALTIME; i++)
        sigaction(SIGRTMIN + i, &realtime_before[i], NULL);
#endif
    sigaction(SIGPIPE, &pipe_before, NULL);
    close(read_end);
    close(write_end);
    read_end = write_end = terminal = -1;
}

void signals_stop_job(void) {
    struct sigaction standard, ours;
    memset(&standard, 0, sizeof standard);
    sigemptyset(&standard.sa_mask);
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &ours);
    continued_by_us = true;
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

// MARK: Reading

int cs_signal_descriptor(void) { return read_end; }

cs_signal_kind cs_next_signal(int *number) {
    unsigned char byte;
    *number = 0;
    if (read_end < 0 || read(read_end, &byte, 1) != 1) return CS_SIGNAL_NONE;
    *number = byte;
    switch (byte) {
    case SIGWINCH:
        resize_to_window();
        return CS_SIGNAL_RESIZE;
    case SIGCONT:
        if (!continued_by_us) continue_after_stop();
        continued_by_us = false;
        return CS_SIGNAL_RESUMED;
    case SIGTSTP: return CS_SIGNAL_SUSPEND;
    case SIGHUP: return CS_SIGNAL_HANGUP;
    default: return CS_SIGNAL_END;
    }
}
