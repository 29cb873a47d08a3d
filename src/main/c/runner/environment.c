#include "environment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void set(char **list, size_t *count, char *variable)
{
    size_t name = strcspn(variable, "=") + 1;
    for (size_t i = 0; i < *count; i++)
        if (strncmp(list[i], variable, name) == 0) {
            list[i] = variable;
            return;
        }
    list[(*count)++] = variable;
}

char **environment_of(const struct request *request, const char *directory)
{
    size_t count = 0, own = 0, text = strlen(directory) + sizeof "HOME=";
    while (environ[own] != NULL)
        own++;
    size_t pointers = (own + request->environment.count + 3) * sizeof(char *);
    char **list = malloc(pointers + 2 * text);
    if (list == NULL)
        return NULL;
    char *home = (char *)list + pointers, *pwd = home + text;
    snprintf(home, text, "HOME=%s", directory);
    snprintf(pwd, text, "PWD=%s", directory);
    for (size_t i = 0; i < own; i++)
        list[count++] = environ[i];
    set(list, &count, home);
    set(list, &count, pwd);
    for (size_t i = 0; i < request->environment.count; i++)
        set(list, &count, request->environment.list[i]);
    list[count] = NULL;
    return list;
}
