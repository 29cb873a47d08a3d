package dev.cachehit.system;

/** What a program did that can be seen from outside. */
record Outcome(int exitCode, String stdout, String stderr) {
    static Outcome of(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.json().toString());
        }
        String path = answer.text("file_path");
        return new Outcome(answer.exitCode(), answer.stdout(), answer.stderr())
                .normal(path.substring(0, path.lastIndexOf('.')));
    }

    /** With one name for the program's folder, which its path begins with, and for addresses in memory. */
    Outcome normal(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return new Outcome(exitCode, normal(stdout, name), normal(stderr, name));
    }

    private static String normal(String text, String name) {
        return text.replace(name, "PROGRAM").replaceAll("0x[0-9a-f]{8,16}", "ADDRESS");
    }

    @Override
    public String toString() {
        return "exit code " + exitCode + "\n--- stdout\n" + stdout + "\n--- stderr\n" + stderr + "\n---";
    }
}
