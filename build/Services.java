import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `META-INF/services` from the `provides` lines of a compiled module: `Services CLASSES`.
/// `module-info.java` is the one list of providers; the class path needs it in the older form.
final class Services {
    private Services() {}

    static void main(String[] args) throws IOException {
        var classes = Path.of(args[0]);
        var services = Files.createDirectories(classes.resolve("META-INF/services"));
        try (var old = Files.newDirectoryStream(services)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
            for (var provides : ModuleDescriptor.read(in).provides()) {
                Files.writeString(services.resolve(provides.service()), String.join("\n", provides.providers()) + "\n");
            }
        }
    }
}
