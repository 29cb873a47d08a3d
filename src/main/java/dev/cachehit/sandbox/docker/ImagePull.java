package dev.cachehit.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import dev.cachehit.sandbox.EngineException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Pulls an image, with its progress in the log. */
final class ImagePull {
    private static final Logger LOG = System.getLogger(ImagePull.class.getName());
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

    private final DockerClient docker;

    ImagePull(DockerClient docker) {
        this.docker = docker;
    }

    /**
     * Pulls.
     *
     * @throws EngineException when that fails, with what to do
     */
    void pull(String image, String language) {
        LOG.log(Level.INFO, "{0}: pulling {1}", language, image);
        try {
            docker.pullImageCmd(image).exec(new Progress(language, image)).awaitCompletion();
            LOG.log(Level.INFO, "{0}: pulled {1}", language, image);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while pulling " + image, e);
        } catch (RuntimeException e) {
            throw new EngineException(
                    "The image " + image + " is not here and could not be pulled (" + Reasons.of(e)
                            + "). Check the network, load it with `docker pull " + image
                            + "` or `docker load`, or name another one under languages." + language + ".image.",
                    e);
        }
    }

    /** Writes a line now and then. */
    private static final class Progress extends PullImageResultCallback {
        private final String language;
        private final String image;
        private long lastLine = System.nanoTime();

        Progress(String language, String image) {
            this.language = language;
            this.image = image;
        }

        @Override
        public void onNext(PullResponseItem item) {
            super.onNext(item);
            if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
                lastLine = System.nanoTime();
                LOG.log(Level.INFO, "{0}: pulling {1}: {2} {3}", language, image, item.getStatus(), amount(item));
            }
        }

        private static String amount(PullResponseItem item) {
            var detail = item.getProgressDetail();
            if (detail == null || detail.getCurrent() == null || detail.getTotal() == null) {
                return "";
            }
            return (detail.getCurrent() >> 20) + " of " + (detail.getTotal() >> 20) + " MB";
        }
    }
}
