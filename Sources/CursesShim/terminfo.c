// What the machine knows about a terminal, without opening it.
#include "CursesShim.h"

#include <ncurses.h>
#include <term.h>

int cs_terminfo_colours(const char *name) {
    int problem = 0;
    if (setupterm(name, 1, &problem) != OK) return -2;
    int colours = tigetnum("colors");
    del_curterm(cur_term);
    return colours;
}
