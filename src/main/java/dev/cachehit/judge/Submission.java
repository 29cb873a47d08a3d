package dev.cachehit.judge;

import java.util.List;
import java.util.Set;

/** What a person answered, one form for each kind of section. Immutable. */
public sealed interface Submission {

    /** For sections that are answered with a program. */
    record Program(String code) implements Submission {}

    /** What the person thinks the program prints. */
    record Printed(String text) implements Submission {}

    /** The blanks' contents in the order of the text. */
    record Filled(List<String> blanks) implements Submission {
        public Filled {
            blanks = List.copyOf(blanks);
        }
    }

    /** The lines that were picked, from 1. */
    record Picked(Set<Integer> lines) implements Submission {
        public Picked {
            lines = Set.copyOf(lines);
        }
    }

    /** The person has thought of an answer and grades it without help. */
    record Recalled() implements Submission {}
}
