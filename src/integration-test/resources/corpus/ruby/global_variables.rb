puts global_variables.sort.join(" ")
p $VERBOSE, $DEBUG, $-w, $-W, $-d, $-a, $-l, $-p, $-i, $/, $,, $;, $\, $_, $~, $!, $@, $?, $<, $FILENAME, $.
