package dev.cachehit.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import dev.cachehit.sandbox.ContainerSpec;
import dev.cachehit.sandbox.EngineException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The configured image with the runner in it. Its tag is a hash of what it is made of, so that a changed runner or base
 * image makes a new one, and an old container is never mistaken for it. Thread-safe: containers of a language that start
 * at the same time find one image.
 */
final class DerivedImage {
    static final String RUNNER = "/cachehit-runner";

    private static final Logger LOG = System.getLogger(DerivedImage.class.getName());
    private static final String UNTAGGED = "<none>:<none>";
    private static final String EXECUTABLE = "0755";

    private final DockerClient docker;
    private final Map<String, ReentrantLock> languages = new ConcurrentHashMap<>();

    DerivedImage(DockerClient docker) {
        this.docker = docker;
    }

    /**
     * The derived image's name; pulled, built and old ones removed as needed.
     *
     * @throws EngineException when the image cannot be had
     */
    String prepare(ContainerSpec spec) {
        ReentrantLock one = languages.computeIfAbsent(spec.language(), name -> new ReentrantLock());
        one.lock();
        try {
            return prepareAlone(spec);
        } finally {
            one.unlock();
        }
    }

    private String prepareAlone(ContainerSpec spec) {
        String base = id(spec.image()).orElseGet(() -> {
            new ImagePull(docker).pull(spec.image(), spec.language());
            return id(spec.image())
                    .orElseThrow(() -> new EngineException("The image " + spec.image() + " is gone after its pull."));
        });
        Map<String, byte[]> files = files(spec);
        String name = "cachehit-" + spec.instance() + "/" + spec.language() + ":" + hash(base, files);
        if (id(name).isEmpty()) {
            build(spec, name, files);
            removeOthers(spec, name);
        }
        return name;
    }

    /** What the image is built from, by name. */
    private static Map<String, byte[]> files(ContainerSpec spec) {
        StringBuilder dockerfile =
                new StringBuilder("FROM " + spec.image() + "\nUSER 0:0\nCOPY runner " + RUNNER + "\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("runner", runner(spec));
        spec.forkServer().ifPresent(server -> {
            dockerfile.append("COPY fork-server ").append(server.path()).append('\n');
            files.put("fork-server", server.text().getBytes(StandardCharsets.UTF_8));
        });
        files.put("Dockerfile", dockerfile.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private Optional<String> id(String image) {
        try {
            return Optional.ofNullable(docker.inspectImageCmd(image).exec().getId());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void build(ContainerSpec spec, String name, Map<String, byte[]> files) {
        LOG.log(Level.INFO, "{0}: building {1} from {2}", spec.language(), name, spec.image());
        try (InputStream context = context(files)) {
            docker.buildImageCmd(context)
                    .withTags(Set.of(name))
                    .withLabels(Labels.of(spec.instance(), spec.language()))
                    .withPull(false)
                    .exec(new BuildImageResultCallback())
                    .awaitImageId();
        } catch (IOException | RuntimeException e) {
            throw new EngineException(
                    "The image for " + spec.language() + " could not be built from " + spec.image() + ": "
                            + Reasons.of(e),
                    e);
        }
    }

    private void removeOthers(ContainerSpec spec, String current) {
        for (Image image : docker.listImagesCmd()
                .withLabelFilter(Labels.of(spec.instance(), spec.language()))
                .exec()) {
            String[] tags = Optional.ofNullable(image.getRepoTags()).orElse(new String[0]);
            for (String tag : tags) {
                if (!tag.equals(current) && !tag.equals(UNTAGGED)) {
                    try {
                        docker.removeImageCmd(tag).exec();
                    } catch (ConflictException | NotFoundException e) {
                        LOG.log(Level.DEBUG, "{0}: {1} stays: {2}", spec.language(), tag, e.getMessage());
                    }
                }
            }
        }
    }

    private static byte[] runner(ContainerSpec spec) {
        try {
            return Files.readAllBytes(spec.runner());
        } catch (IOException e) {
            throw new EngineException(
                    "The runner's binary cannot be read from " + spec.runner() + " (sandbox.runner): " + e, e);
        }
    }

    private static InputStream context(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setMode(Integer.parseInt(EXECUTABLE, 8));
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String hash(String base, Map<String, byte[]> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(base.getBytes(StandardCharsets.UTF_8));
            files.values().forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
