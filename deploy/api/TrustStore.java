import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/** {@code TrustStore.java BUNDLE STORE}: writes the certificates of a PEM bundle to a PKCS #12 trust store. */
final class TrustStore {
    private TrustStore() {}

    public static void main(String[] arguments) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int count = 0;
        try (var bundle = Files.newInputStream(Path.of(arguments[0]))) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bundle)) {
                store.setCertificateEntry("ca-" + count++, certificate);
            }
        }
        try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
            store.store(out, "changeit".toCharArray());
        }
    }
}
