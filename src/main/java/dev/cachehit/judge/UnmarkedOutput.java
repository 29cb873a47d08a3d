package dev.cachehit.judge;

import dev.cachehit.sandbox.RunListener;
import java.util.regex.Pattern;

/**
 * Passes on what a judged program prints while it runs, without the lines that part the tests' output. What the harness
 * tells us on standard output is not passed on.
 */
final class UnmarkedOutput implements RunListener {
    private final RunListener listener;
    private final String start;
    private final Pattern line;
    private String kept = "";

    UnmarkedOutput(String mark, RunListener listener) {
        this.listener = listener;
        this.start = "\n" + mark + " ";
        this.line = OutputByTest.boundary(mark);
    }

    @Override
    public void stderr(String text) {
        kept = line.matcher(kept + text).replaceAll("");
        int hold = kept.lastIndexOf('\n');
        int previous = hold > 0 ? kept.lastIndexOf('\n', hold - 1) : -1;
        for (int from : new int[] {previous, hold}) {
            if (from >= 0 && mayGrow(kept.substring(from))) {
                pass(from);
                return;
            }
        }
        pass(kept.length());
    }

    @Override
    public boolean wantsOutput() {
        return listener.wantsOutput();
    }

    @Override
    public String address() {
        return listener.address();
    }

    @Override
    public boolean gone() {
        return listener.gone();
    }

    /** Passes on what was kept back; nothing comes after it. */
    void end() {
        pass(kept.length());
    }

    /** Whether the text, from a line's end on, may be the beginning of a line of ours. */
    private boolean mayGrow(String rest) {
        return start.startsWith(rest) || (rest.startsWith(start) && rest.indexOf('\n', 1) < 0);
    }

    private void pass(int length) {
        String ready = kept.substring(0, length);
        kept = kept.substring(length);
        if (!ready.isEmpty()) {
            listener.stderr(ready);
        }
    }
}
