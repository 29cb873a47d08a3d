package dev.cachehit.bench;

/**
 * The same where a language's container may use two processors instead of half of one, so that not its share is measured but
 * what a run costs. Called by {@code deploy/bench.sh} with what {@link Comparison#of} takes.
 */
public final class TwoCores {
    private TwoCores() {}

    public static void main(String[] arguments) throws Exception {
        Stack.up();
        System.out.println("With 2 CPUs for each language's container (`CACHEHIT_SANDBOX_CONTAINER_CPUS=2`):\n");
        Comparison comparison = Comparison.of(arguments);
        comparison.print(comparison.languages("python", "ruby"));
    }
}
