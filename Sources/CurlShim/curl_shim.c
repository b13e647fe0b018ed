#define CURL_DISABLE_TYPECHECK
#include "CurlShim.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>

#define FUNCTIONS(_) \
    _(curl_global_init) _(curl_easy_init) _(curl_easy_cleanup) _(curl_easy_setopt) _(curl_easy_getinfo) \
    _(curl_easy_nextheader) _(curl_easy_strerror) _(curl_slist_append) _(curl_slist_free_all) _(curl_multi_init) \
    _(curl_multi_cleanup) _(curl_multi_setopt) _(curl_multi_add_handle) _(curl_multi_remove_handle) \
    _(curl_multi_perform) _(curl_multi_info_read) _(curl_multi_poll)

static struct {
#define DECLARE(name) __typeof__(&name) name;
    FUNCTIONS(DECLARE)
} lib;

static bool is_open;

static void open_library(void) {
#ifdef __APPLE__
    void *handle = dlopen("libcurl.4.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
#endif
    if (!handle) return;
#define FIND(name) if (!(lib.name = (__typeof__(lib.name))dlsym(handle, #name))) return;
    FUNCTIONS(FIND)
    is_open = lib.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool cu_open(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_library);
    return is_open;
}

CURL *cu_new(void) { return lib.curl_easy_init(); }

void cu_free(CURL *easy) { lib.curl_easy_cleanup(easy); }

CURLcode cu_set_number(CURL *easy, CURLoption option, long value) { return lib.curl_easy_setopt(easy, option, value); }

CURLcode cu_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return lib.curl_easy_setopt(easy, option, value);
}

CURLcode cu_set_text(CURL *easy, CURLoption option, const char *text) {
    return lib.curl_easy_setopt(easy, option, text);
}

CURLcode cu_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
    return lib.curl_easy_setopt(easy, option, list);
}

static int refuse_to_rewind(void *context, curl_off_t offset, int origin) {
    (void)context, (void)offset, (void)origin;
    return CURL_SEEKFUNC_FAIL;
}

static int keep_from_children(void *context, curl_socket_t socket, curlsocktype purpose) {
    (void)context, (void)purpose;
    return fcntl(socket, F_SETFD, FD_CLOEXEC) == -1 ? CURL_SOCKOPT_ERROR : CURL_SOCKOPT_OK;
}

CURLcode cu_set_questions(CURL *easy, const cu_questions *questions, void *context) {
    CURLcode result = CURLE_OK;
#define SET(option, value) if (result == CURLE_OK) result = lib.curl_easy_setopt(easy, option, value)
    SET(CURLOPT_HEADERFUNCTION, questions->take_head);
    SET(CURLOPT_HEADERDATA, context);
    SET(CURLOPT_WRITEFUNCTION, questions->take_body);
    SET(CURLOPT_WRITEDATA, context);
    SET(CURLOPT_READFUNCTION, questions->give_body);
    SET(CURLOPT_READDATA, context);
    SET(CURLOPT_SSL_CTX_FUNCTION, questions->before_tls);
    SET(CURLOPT_SSL_CTX_DATA, context);
    SET(CURLOPT_PREREQFUNCTION, questions->before_request);
    SET(CURLOPT_PREREQDATA, context);
    SET(CURLOPT_SEEKFUNCTION, refuse_to_rewind);
    SET(CURLOPT_SOCKOPTFUNCTION, keep_from_children);
#undef SET
    return result;
}

long cu_number(CURL *easy, CURLINFO info) {
    long value = 0;
    return lib.curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

struct curl_header *cu_next_header(CURL *easy, struct curl_header *header) {
    return lib.curl_easy_nextheader(easy, CURLH_HEADER, -1, header);
}

const char *cu_words(CURLcode code) { return lib.curl_easy_strerror(code); }

struct curl_slist *cu_append(struct curl_slist *list, const char *line) { return lib.curl_slist_append(list, line); }

void cu_free_list(struct curl_slist *list) { lib.curl_slist_free_all(list); }

CURLM *cu_new_multi(int connections_per_host) {
    CURLM *multi = lib.curl_multi_init();
    if (multi) lib.curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, (long)connections_per_host);
    return multi;
}

void cu_free_multi(CURLM *multi) { lib.curl_multi_cleanup(multi); }

void cu_add(CURLM *multi, CURL *easy) { lib.curl_multi_add_handle(multi, easy); }

void cu_remove(CURLM *multi, CURL *easy) { lib.curl_multi_remove_handle(multi, easy); }

void cu_perform(CURLM *multi) {
    int running = 0;
    lib.curl_multi_perform(multi, &running);
}

CURL *cu_take_done(CURLM *multi, CURLcode *result) {
    int left = 0;
    for (CURLMsg *message; (message = lib.curl_multi_info_read(multi, &left));) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

bool cu_wait(CURLM *multi, int descriptor) {
    struct curl_waitfd ear = { .fd = descriptor, .events = CURL_WAIT_POLLIN };
    // libcurl shortens the wait to its own next time limit.
    lib.curl_multi_poll(multi, &ear, 1, INT_MAX, NULL);
    return ear.revents != 0;
}
