// Between the two halves of the shim; not visible outside.
#pragma once
#include <stdbool.h>

// Handlers that only write into a pipe, and one for crashes that gives the terminal back. Before curses starts:
// curses leaves handlers alone that it finds.
bool signals_install(int terminal);
void signals_remove(void);
// Stops the whole job, as the terminal's own Ctrl-Z would. Returns when it is continued.
void signals_stop_job(void);

// The bytes that a crash writes to the terminal.
void restore_begin(void);
void restore_add(const char *sequence);
void restore_arm(bool armed);

// In curses_shim.c
void continue_after_stop(void);
void resize_to_window(void);
