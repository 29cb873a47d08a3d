package dev.cachehit.deck;

/** Refuses to make something of what was written, and says why. */
public class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    public Refusal(Wording wording) {
        super(wording.text());
        this.wording = wording;
    }

    /** As {@link Wording#of(String, String, Object...)}. */
    public Refusal(String code, String template, Object... arguments) {
        this(Wording.of(code, template, arguments));
    }

    /** The same, for what something else has found. */
    public static Refusal of(Throwable cause, String code, String template, Object... arguments) {
        return of(cause, Wording.of(code, template, arguments));
    }

    public static Refusal of(Throwable cause, Wording wording) {
        Refusal refusal = new Refusal(wording);
        refusal.initCause(cause);
        return refusal;
    }

    public final Wording wording() {
        return wording;
    }
}
