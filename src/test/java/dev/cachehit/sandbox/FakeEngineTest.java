package dev.cachehit.sandbox;

/** The engine of the unit tests behaves as the real one does. */
class FakeEngineTest extends EngineContract {
    private final FakeEngine engine = new FakeEngine();

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected ContainerSpec spec() {
        return Specimens.spec(Specimens.settings());
    }

    @Override
    protected String missingImage() {
        return FakeEngine.MISSING_IMAGE;
    }
}
