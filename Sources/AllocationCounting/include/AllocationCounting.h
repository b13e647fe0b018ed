#ifndef ALLOCATION_COUNTING_H
#define ALLOCATION_COUNTING_H

/// How many pieces of memory this process has asked for so far; always 0 where the C library is not glibc.
unsigned long allocation_count(void);

#endif
