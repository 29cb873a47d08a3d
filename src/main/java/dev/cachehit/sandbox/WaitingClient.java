package dev.cachehit.sandbox;

import dev.cachehit.web.ClientConnection;

/** Wants no output, but the end of the run once the client has gone. */
public record WaitingClient(ClientConnection client) implements RunListener {
    @Override
    public boolean wantsOutput() {
        return false;
    }

    @Override
    public String address() {
        return client.address();
    }

    @Override
    public boolean gone() {
        return client.gone();
    }
}
