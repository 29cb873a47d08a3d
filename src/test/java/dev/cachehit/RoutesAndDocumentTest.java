package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.testing.WholeService;
import io.helidon.webserver.http.HttpRules;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesAndDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void theDocumentHasEachRouteOfTheServiceAndNoOther() {
        try (WholeService service = new WholeService(folder)) {
            SortedSet<String> routes = new TreeSet<>();
            service.application.services().forEach(each -> each.routing(recorder(routes)));

            assertEquals(
                    String.join("\n", new TreeSet<>(OpenApiDocument.load().operations())), String.join("\n", routes));
        }
    }

    /** Notes what services ask for, such as {@code get("/health", handler)}; anything but a method is a mistake. */
    private static HttpRules recorder(SortedSet<String> routes) {
        List<String> methods = List.of("get", "post", "put", "patch", "delete");
        return (HttpRules) Proxy.newProxyInstance(
                HttpRules.class.getClassLoader(), new Class<?>[] {HttpRules.class}, (proxy, method, arguments) -> {
                    if (!methods.contains(method.getName()) || !(arguments[0] instanceof String path)) {
                        throw new AssertionError("a route that cannot be told: " + method);
                    }
                    routes.add(method.getName().toUpperCase(Locale.ROOT) + " " + path);
                    return proxy;
                });
    }
}
