// Screen and keys. Signals and the way back out of a crash are in signals.c.
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "CursesShim.h"
#include "signals.h"

// Far above the codes that curses hands out by itself for keys with modifiers, which begin at KEY_MAX + 1.
enum { KEY_PASTE_BEGIN = 0x7000, KEY_PASTE_END };

static SCREEN *screen;
static FILE *tty_in, *tty_out;
static int tty = -1;
static bool wants_mouse;
static bool has_paste;

// MARK: Characters

void cs_use_utf8(void) {
    // Only the characters: numbers and dates keep the C locale that Swift and JSON expect.
    static const char *const names[] = { "", "C.UTF-8", "C.utf8", "en_US.UTF-8" };
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
}

int cs_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *cs_environment(const char *name) { return getenv(name); }

// MARK: Opening and closing

static const struct { const char *sequence; int key; } more_keys[] = {
    // Terminals that stay in normal cursor mode, and the spellings that not every entry of terminfo lists.
    { "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT }, { "\033[D", KEY_LEFT },
    { "\033OA", KEY_UP }, { "\033OB", KEY_DOWN }, { "\033OC", KEY_RIGHT }, { "\033OD", KEY_LEFT },
    { "\033[H", KEY_HOME }, { "\033[F", KEY_END }, { "\033OH", KEY_HOME }, { "\033OF", KEY_END },
    { "\033[1~", KEY_HOME }, { "\033[4~", KEY_END }, { "\033[5~", KEY_PPAGE }, { "\033[6~", KEY_NPAGE },
    { "\033[3~", KEY_DC }, { "\033[Z", KEY_BTAB },
    { "\033[200~", KEY_PASTE_BEGIN }, { "\033[201~", KEY_PASTE_END },
};

static void write_mode(const char *sequence) {
    fputs(sequence, tty_out);
    fflush(tty_out);
}

static void modes_on(void) {
    raw();  // Ctrl-C and Ctrl-Z are keys that the program decides about
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    meta(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    typeahead(-1);  // never leave a half painted screen because a key waits
    if (wants_mouse) {
        mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
        mouseinterval(0);
    }
    if (has_paste) write_mode("\033[?2004h");
}

static void modes_off(void) {
    if (has_paste) write_mode("\033[?2004l");
    if (wants_mouse) mousemask(0, NULL);
}

// No screen has more; a terminal can claim 65,535 each way.
enum { MOST_ROWS = 1000, MOST_COLUMNS = 1000 };

static void sync_size(void) {
    struct winsize window;
    if (ioctl(tty, TIOCGWINSZ, &window) != 0 || !window.ws_row || !window.ws_col) return;
    int rows = window.ws_row < MOST_ROWS ? window.ws_row : MOST_ROWS;
    int columns = window.ws_col < MOST_COLUMNS ? window.ws_col : MOST_COLUMNS;
    if (is_term_resized(rows, columns)) resizeterm(rows, columns);
}

static bool has_capability(const char *name) {
    const char *value = tigetstr(name);
    return value && value != (const char *)-1 && *value;
}

// What a crash has to write, collected while it is still allowed to ask terminfo.
static void prepare_restore(void) {
    restore_begin();
    if (wants_mouse) restore_add("\033[?1000l\033[?1002l\033[?1003l\033[?1006l");
    if (has_paste) restore_add("\033[?2004l");
    static const char *const names[] = { "rmkx", "sgr0", "cnorm", "rmcup" };
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (has_capability(names[i])) restore_add(tigetstr(names[i]));
    restore_add("\r");
}

static void close_files(void) {
    if (tty_in) fclose(tty_in);
    if (tty_out) fclose(tty_out);
    tty_in = tty_out = NULL;
    tty = -1;
}

cs_open_result cs_open(int escape_delay_ms, bool mouse) {
    if (screen) return CS_ALREADY_OPEN;
    cs_use_utf8();
    // Not standard input and output: those may be pipes.
    tty = open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (tty < 0) return CS_NO_TERMINAL;
    tty_in = fdopen(tty, "r");
    int out = fcntl(tty, F_DUPFD_CLOEXEC, 0);
    tty_out = out < 0 ? NULL : fdopen(out, "w");
    if (!tty_in || !tty_out) { close_files(); return CS_NO_TERMINAL; }
    if (!signals_install(tty)) { close_files(); return CS_NO_SIGNALS; }

    use_env(FALSE);  // LINES and COLUMNS in the environment would switch resizing off
    use_tioctl(TRUE);
    screen = newterm(NULL, tty_out, tty_in);  // initscr would end the process when TERM is unknown
    if (!screen) { signals_remove(); close_files(); return CS_UNKNOWN_TERMINAL; }
    // Without this, nothing can be put at its place: text would run down the screen.
    if (!has_capability("cup")) {
        endwin();
        delscreen(screen);
        screen = NULL;
        signals_remove();
        close_files();
        return CS_PLAIN_TERMINAL;
    }
    wants_mouse = mouse;
    has_paste = has_capability("cup");  // a terminal that cannot even move its cursor would print the sequence
    prepare_restore();
    restore_arm(true);
    set_escdelay(escape_delay_ms);
    if (has_colors()) { start_color(); use_default_colors(); }
    for (unsigned i = 0; i < sizeof more_keys / sizeof *more_keys; i++)
        define_key(more_keys[i].sequence, more_keys[i].key);
    modes_on();
    sync_size();
    return CS_OPENED;
}

void cs_close(void) {
    if (!screen) return;
    modes_off();
    curs_set(1);
    endwin();
    fflush(tty_out);
    restore_arm(false);
    delscreen(screen);
    screen = NULL;
    signals_remove();
    close_files();
}

static void take_back(void) {
    restore_arm(true);
    reset_prog_mode();
    modes_on();
    clearok(curscr, TRUE);
    sync_size();  // the window may have changed while nobody told us
    refresh();
}

void cs_suspend(void) {
    if (!screen) return;
    modes_off();
    curs_set(1);
    def_prog_mode();
    endwin();
    fflush(tty_out);
    restore_arm(false);
    signals_stop_job();
    take_back();
}

// Stopped by SIGSTOP, the terminal was never given back; the shell has used it since.
void continue_after_stop(void) {
    if (!screen) return;
    endwin();
    take_back();
}

void resize_to_window(void) {
    if (screen) sync_size();
}

int cs_input_descriptor(void) { return tty; }

bool cs_is_gone(void) {
    struct pollfd state = { .fd = tty, .events = 0 };
    return tty < 0 || (poll(&state, 1, 0) > 0 && (state.revents & (POLLHUP | POLLERR | POLLNVAL)));
}

// MARK: Input

static uint32_t named_key(int code) {
    switch (code) {
    case KEY_UP: return CS_UP;
    case KEY_DOWN: return CS_DOWN;
    case KEY_LEFT: return CS_LEFT;
    case KEY_RIGHT: return CS_RIGHT;
    case KEY_HOME: return CS_HOME;
    case KEY_END: return CS_END;
    case KEY_PPAGE: return CS_PAGE_UP;
    case KEY_NPAGE: return CS_PAGE_DOWN;
    case KEY_BACKSPACE: return CS_BACKSPACE;
    case KEY_DC: return CS_DELETE;
    case KEY_ENTER: return CS_ENTER;
    case KEY_BTAB: return CS_BACKTAB;
    }
    if (code >= KEY_F(1) && code <= KEY_F(24)) return CS_FUNCTION + (uint32_t)(code - KEY_F0);
    return 0;
}

static void read_mouse(cs_event *event) {
    MEVENT mouse;
    if (getmouse(&mouse) != OK) return;
    if (mouse.bstate & BUTTON4_PRESSED) event->code = CS_WHEEL_UP;
    else if (mouse.bstate & BUTTON5_PRESSED) event->code = CS_WHEEL_DOWN;
    else if (mouse.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) event->code = CS_PRESS;
    else return;
    event->kind = CS_MOUSE;
    event->x = mouse.x;
    event->y = mouse.y;
}

bool cs_next_event(cs_event *event) {
    if (!screen) return false;
    *event = (cs_event){ .kind = CS_IGNORED };
    wint_t code;
    int result = get_wch(&code);
    if (result == ERR) return false;
    if (result != KEY_CODE_YES) {
        event->kind = CS_CHARACTER;
        event->code = (uint32_t)code;
        return true;
    }
    switch ((int)code) {
    case KEY_RESIZE: break;  // SIGWINCH has told already
    case KEY_MOUSE: read_mouse(event); break;
    case KEY_PASTE_BEGIN: event->kind = CS_PASTE_BEGIN; break;
    case KEY_PASTE_END: event->kind = CS_PASTE_END; break;
    default:
        event->code = named_key((int)code);
        if (event->code) event->kind = CS_KEY;
    }
    return true;
}

// MARK: Output

int cs_rows(void) { return screen ? getmaxy(stdscr) : 0; }
int cs_columns(void) { return screen ? getmaxx(stdscr) : 0; }
int cs_colors(void) { return screen && has_colors() ? COLORS : 0; }

void cs_style(unsigned attributes, int foreground, int background) {
    attr_t attribute = A_NORMAL;
    if (attributes & CS_BOLD) attribute |= A_BOLD;
    if (attributes & CS_DIM) attribute |= A_DIM;
    if (attributes & CS_UNDERLINE) attribute |= A_UNDERLINE;
    if (attributes & CS_REVERSE) attribute |= A_REVERSE;
    int pair = 0;
    if ((foreground >= 0 || background >= 0) && has_colors()) pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
    // The pair goes in the last argument: the short one before it ends at 32767.
    attr_set(attribute, 0, &pair);
}

void cs_text(int y, int x, const uint32_t *scalars, int count) {
    if (!screen) return;
    wchar_t buffer[256];
    move(y, x);
    while (count > 0) {
        // A mark must stay with its base: cut only before something that takes a cell of its own.
        int length = count < 256 ? count : 256;
        while (length < count && length > 1 && wcwidth((wchar_t)scalars[length]) == 0) length--;
        for (int i = 0; i < length; i++) buffer[i] = (wchar_t)scalars[i];
        addnwstr(buffer, length);
        scalars += length;
        count -= length;
    }
}

void cs_erase(void) { if (screen) erase(); }

void cs_repaint(void) { if (screen) clearok(curscr, TRUE); }

void cs_cursor(int y, int x, bool visible) {
    static bool shown = true;
    if (!screen) return;
    if (visible != shown || !visible) { curs_set(visible ? 1 : 0); shown = visible; }
    if (visible) move(y, x);
}

void cs_flush(void) { if (screen) refresh(); }
