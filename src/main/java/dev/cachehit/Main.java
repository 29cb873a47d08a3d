package dev.cachehit;

/** Starts the service. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
