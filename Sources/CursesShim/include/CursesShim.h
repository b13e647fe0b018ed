// The narrow C face of ncursesw. <curses.h> itself stays out of Swift: its globals are shared mutable state
// there, its macros and variadic functions are not imported, and its short names (move, erase, timeout) clash.
#pragma once
#include <stdbool.h>
#include <stdint.h>

// Attribute bits of cs_style.
enum { CS_BOLD = 1, CS_DIM = 2, CS_UNDERLINE = 4, CS_REVERSE = 8 };

typedef enum { CS_CHARACTER = 1, CS_KEY, CS_MOUSE, CS_PASTE_BEGIN, CS_PASTE_END, CS_IGNORED } cs_event_kind;

typedef enum {
    CS_UP = 1, CS_DOWN, CS_LEFT, CS_RIGHT, CS_HOME, CS_END, CS_PAGE_UP, CS_PAGE_DOWN,
    CS_BACKSPACE, CS_DELETE, CS_ENTER, CS_BACKTAB, CS_FUNCTION = 100
} cs_key;

typedef enum { CS_PRESS = 1, CS_WHEEL_UP, CS_WHEEL_DOWN } cs_mouse;

// kind is a cs_event_kind; code a scalar, a cs_key (CS_FUNCTION + n for Fn) or a cs_mouse.
typedef struct { int32_t kind; uint32_t code; int32_t x, y; } cs_event;

typedef enum { CS_OPENED = 0, CS_NO_TERMINAL, CS_UNKNOWN_TERMINAL, CS_NO_SIGNALS, CS_ALREADY_OPEN, CS_PLAIN_TERMINAL } cs_open_result;

typedef enum {
    CS_SIGNAL_NONE = 0, CS_SIGNAL_RESIZE, CS_SIGNAL_SUSPEND, CS_SIGNAL_RESUMED, CS_SIGNAL_HANGUP, CS_SIGNAL_END
} cs_signal_kind;

// Makes characters UTF-8, whatever the environment says. Idempotent.
void cs_use_utf8(void);
// wcwidth: -1 for what cannot be shown.
int cs_width(uint32_t scalar);
// NULL when not set.
const char *cs_environment(const char *name);

// Takes over the terminal and the signals. Idempotent counterpart: cs_close.
cs_open_result cs_open(int escape_delay_ms, bool mouse);
void cs_close(void);
// Gives the terminal back, stops the process group, and takes the terminal again when continued.
void cs_suspend(void);

int cs_input_descriptor(void);
int cs_signal_descriptor(void);
// The next signal that came, with its number in *number. SIGWINCH and SIGCONT are already acted upon.
cs_signal_kind cs_next_signal(int *number);
// False when no input waits. Waits no longer than the escape delay.
bool cs_next_event(cs_event *event);
// The other end of the terminal is closed.
bool cs_is_gone(void);

int cs_rows(void);
int cs_columns(void);
// How many colours a kind of terminal has, without opening it; -1 for none, -2 when it is not described here.
int cs_terminfo_colours(const char *name);
// 0 without colours.
int cs_colors(void);

// Colours are -1 for the terminal's own.
void cs_style(unsigned attributes, int foreground, int background);
void cs_text(int y, int x, const uint32_t *scalars, int count);
void cs_erase(void);
// The next cs_flush paints every cell.
void cs_repaint(void);
void cs_cursor(int y, int x, bool visible);
void cs_flush(void);
