package dev.cachehit.system;

/** The same where each run has a container that was never used. */
class HostileProgramsFreshIT extends CatalogueContract {
    @Override
    Isolation isolation() {
        return Isolation.FRESH;
    }
}
