package dev.cachehit.deck.exercism;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardId;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.Source;
import dev.cachehit.deck.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Exercism's exercises among files: whole tracks, wherever their folder is, and folders of single exercises.
 * Exercises for concepts and deprecated ones are passed over.
 */
public final class TrackReader {
    private static final Pattern IN_TRACK = Pattern.compile("((?:.*/)?)exercises/(practice|concept)/([^/]+)/");
    private static final String CONCEPT = "concept";
    private static final String SOURCE = "exercism/";

    private final List<Source> sources = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();

    private TrackReader() {}

    /**
     * What was found.
     *
     * @param sources one for each track, and one for each exercise on its own
     * @param faults what is broken
     * @param notes exercises that were left out since something is missing in them
     * @param rest files that belong to no track and no exercise
     */
    public record Found(List<Source> sources, List<Fault> faults, List<Fault> notes, List<DeckFile> rest) {
        public Found {
            sources = List.copyOf(sources);
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
            rest = List.copyOf(rest);
        }
    }

    /** A folder with an exercise, and its files by their paths within it. */
    private record Folder(String path, String slug, Map<String, DeckFile> files) {}

    /**
     * Reads.
     *
     * @param name of the whole, for an exercise whose folder has no name of its own
     */
    public static Found read(String name, List<DeckFile> files) {
        Map<String, Map<String, DeckFile>> folders = folders(files);
        if (folders.isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), files);
        }
        TrackReader reader = new TrackReader();
        Map<String, List<Folder>> tracks = new LinkedHashMap<>();
        Map<String, Map<String, DeckFile>> others = new LinkedHashMap<>();
        folders.forEach((path, own) -> {
            Matcher matcher = IN_TRACK.matcher(path);
            if (matcher.matches()) {
                List<Folder> exercises = tracks.computeIfAbsent(matcher.group(1), root -> new ArrayList<>());
                if (!matcher.group(2).equals(CONCEPT)) {
                    exercises.add(new Folder(path, matcher.group(3), own));
                }
            } else {
                others.put(path, own);
            }
        });
        others.keySet().removeIf(path -> isIn(tracks.keySet(), path));
        tracks.forEach((root, exercises) -> reader.track(name, root, exercises, files));
        others.forEach((path, own) -> reader.single(new Folder(path, slug(path, name), own)));
        if (reader.sources.isEmpty()) {
            reader.faults.addAll(reader.notes);
            reader.notes.clear();
        }
        List<DeckFile> rest = files.stream()
                .filter(file -> !isIn(tracks.keySet(), file.path()) && !isIn(others.keySet(), file.path()))
                .toList();
        return new Found(reader.sources, reader.faults, reader.notes, rest);
    }

    private void track(String name, String root, List<Folder> folders, List<DeckFile> files) {
        Track track = config(root, files);
        Optional<TrackLanguage> known = track.slug().isEmpty()
                ? folders.stream().flatMap(folder -> language(folder).stream()).findFirst()
                : TrackLanguage.of(track.slug());
        if (known.isEmpty()) {
            faults.add(new Fault(root.isEmpty() ? name : root, 0, unknown(track.slug())));
            return;
        }
        Map<String, Folder> bySlug = new TreeMap<>();
        folders.forEach(folder -> bySlug.put(folder.slug(), folder));
        List<Card> cards = new ArrayList<>();
        for (String slug : track.inOrder(bySlug.keySet())) {
            if (!track.listing(slug).deprecated()) {
                card(Objects.requireNonNull(bySlug.get(slug)), track, known.get())
                        .ifPresent(cards::add);
            }
        }
        if (cards.isEmpty()) {
            notes.add(new Fault(
                    root.isEmpty() ? name : root,
                    0,
                    Wording.of("track-no-exercise", "the track has no exercise that can be imported")));
        } else {
            sources.add(new Source(SOURCE + known.get().slug(), cards));
        }
    }

    private void single(Folder folder) {
        Optional<TrackLanguage> language = language(folder);
        if (language.isEmpty()) {
            faults.add(new Fault(folder.path() + ExerciseFiles.CONFIG, 0, unknown("")));
            return;
        }
        card(folder, Track.UNKNOWN, language.get())
                .ifPresent(card ->
                        sources.add(new Source(SOURCE + language.get().slug() + "/" + folder.slug(), List.of(card))));
    }

    private Optional<Card> card(Folder folder, Track track, TrackLanguage language) {
        String place = folder.path() + ExerciseFiles.CONFIG;
        try {
            ExerciseFiles files = new ExerciseFiles(folder.slug(), folder.files());
            return files.isConcept()
                    ? Optional.empty()
                    : Optional.of(ExerciseCard.of(folder.slug(), files, track, language));
        } catch (IncompleteExerciseException e) {
            notes.add(new Fault(
                    place,
                    0,
                    Wording.of("exercise-no-card", "the exercise cannot be a card")
                            .because(e.wording())));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(
                    place,
                    0,
                    Wording.of("exercise-broken", "the exercise is broken").because(Wording.of(e))));
        }
        return Optional.empty();
    }

    private Track config(String root, List<DeckFile> files) {
        Optional<DeckFile> config = files.stream()
                .filter(file -> file.path().equals(root + "config.json"))
                .findFirst();
        try {
            return config.map(file -> Track.of(ExerciseFiles.json(file))).orElse(Track.UNKNOWN);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(root + "config.json", 0, Wording.of(e)));
            return Track.UNKNOWN;
        }
    }

    private static Optional<TrackLanguage> language(Folder folder) {
        return folder.files().keySet().stream()
                .filter(path -> !path.startsWith("."))
                .flatMap(path -> TrackLanguage.ofFile(path).stream())
                .findFirst();
    }

    private static Wording unknown(String slug) {
        return slug.isEmpty()
                ? Wording.of(
                        "exercise-no-language",
                        "this is in no language whose tracks can be imported; those are {0}",
                        TrackLanguage.all())
                : Wording.of(
                        "track-no-language",
                        "the track `{0}` is in no language whose tracks can be imported; those are {1}",
                        slug,
                        TrackLanguage.all());
    }

    /** Folders that have an exercise's configuration, by path, and their files; what is in two belongs to the inner. */
    private static Map<String, Map<String, DeckFile>> folders(List<DeckFile> files) {
        Map<String, Map<String, DeckFile>> folders = new LinkedHashMap<>();
        for (DeckFile file : files) {
            if (("/" + file.path()).endsWith("/" + ExerciseFiles.CONFIG)) {
                folders.put(
                        file.path().substring(0, file.path().length() - ExerciseFiles.CONFIG.length()),
                        new LinkedHashMap<>());
            }
        }
        for (DeckFile file : folders.isEmpty() ? List.<DeckFile>of() : files) {
            String path = file.path();
            for (int end = path.lastIndexOf('/') + 1; ; end = path.lastIndexOf('/', end - 2) + 1) {
                Map<String, DeckFile> own = folders.get(path.substring(0, end));
                if (own != null) {
                    own.put(path.substring(end), file);
                }
                if (own != null || end == 0) {
                    break;
                }
            }
        }
        return folders;
    }

    private static boolean isIn(Set<String> folders, String path) {
        return folders.stream().anyMatch(path::startsWith);
    }

    private static String slug(String path, String name) {
        String whole = path.isEmpty() ? name.replaceFirst("\\.[A-Za-z]+$", "") : path.substring(0, path.length() - 1);
        return CardId.slug(whole.substring(whole.lastIndexOf('/') + 1));
    }
}
