// libcurl for Swift. Its own header is imported for the types; the functions are these.
//
// The library is opened with the first request and not with the program: with everything it needs in turn it costs 7 ms
// and 6 MB, and the first screen needs no network. And its variadic functions cannot be called from Swift, so there is
// one function here for each type of argument.
#pragma once
#include <curl/curl.h>
#include <stdbool.h>

// False when this machine has no libcurl, or one that is too old. To be asked before anything else is called.
bool cu_open(void);

// What a transfer asks its owner; each is given the same context.
typedef struct {
    // Return the bytes taken: fewer than there are end the transfer.
    curl_write_callback take_head;
    curl_write_callback take_body;
    // Fills the room with the next bytes to be sent, and returns how many.
    curl_read_callback give_body;
    // TCP stands, and the host and this machine begin to agree on TLS.
    curl_ssl_ctx_callback before_tls;
    // The connection stands, and the first byte of the request is about to leave.
    curl_prereq_callback before_request;
} cu_questions;

CURL *cu_new(void);
void cu_free(CURL *easy);
CURLcode cu_set_number(CURL *easy, CURLoption option, long value);
CURLcode cu_set_size(CURL *easy, CURLoption option, curl_off_t value);
// The text is copied.
CURLcode cu_set_text(CURL *easy, CURLoption option, const char *text);
// The list stays the caller's and must outlive the transfer.
CURLcode cu_set_list(CURL *easy, CURLoption option, struct curl_slist *list);
// Besides: a body that was begun is never begun anew, and programs started meanwhile do not inherit the connection.
CURLcode cu_set_questions(CURL *easy, const cu_questions *questions, void *context);
// 0 when it is not known.
long cu_number(CURL *easy, CURLINFO info);
// The header after one; the first for NULL. NULL at the end.
struct curl_header *cu_next_header(CURL *easy, struct curl_header *header);
const char *cu_words(CURLcode code);

// The list with a line more; NULL when there is no memory.
struct curl_slist *cu_append(struct curl_slist *list, const char *line);
void cu_free_list(struct curl_slist *list);

CURLM *cu_new_multi(int connections_per_host);
void cu_free_multi(CURLM *multi);
void cu_add(CURLM *multi, CURL *easy);
void cu_remove(CURLM *multi, CURL *easy);
// Moves every transfer on as far as it goes now.
void cu_perform(CURLM *multi);
// A transfer that is done, and how it ended; NULL when there is none.
CURL *cu_take_done(CURLM *multi, CURLcode *result);
// Waits until something can be moved on; true when the descriptor is what can be read.
bool cu_wait(CURLM *multi, int descriptor);
