package tenths.fuzz;

import com.code_intelligence.jazzer.api.HookType;
import com.code_intelligence.jazzer.api.MethodHook;
import java.io.File;
import java.lang.invoke.MethodHandle;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands before every call of product and libraries that opens a file, a connection or a program, and refuses it while
/// a reader reads. The only file that a reader may open is the one it was given.
public final class Outside {
    /// Where the file lies that a reader is given by its path.
    static final Path GIVEN = Path.of(System.getProperty("java.io.tmpdir"), "tenths-fuzz");

    /// Classes and what lies beside them.
    private static final List<String> OWN = List.of("jar", "jrt");

    private Outside() {}

    // spotless:off
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileInputStream", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileOutputStream", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileReader", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileWriter", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.RandomAccessFile", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.File", targetMethod = "createTempFile")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.channels.FileChannel", targetMethod = "open")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "newInputStream")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "newOutputStream")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "newByteChannel")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "newBufferedReader")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "readAllBytes")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "readString")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "lines")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "createTempFile")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.file.Files", targetMethod = "createTempDirectory")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.URL", targetMethod = "openStream")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.URL", targetMethod = "openConnection")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.Socket", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.Socket", targetMethod = "connect")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.DatagramSocket", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.InetAddress", targetMethod = "getByName")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.net.InetAddress", targetMethod = "getAllByName")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.nio.channels.SocketChannel", targetMethod = "open")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.lang.ProcessBuilder", targetMethod = "start")
    // spotless:on
    public static void open(@Nullable MethodHandle call, @Nullable Object on, Object[] with, int place) {
        if (Arrays.stream(with).noneMatch(Outside::isGiven) && !(on instanceof URL url && isOwn(url))) {
            Guard.leaves((on == null ? "" : on + " ") + Arrays.toString(with));
        }
    }

    private static boolean isGiven(Object argument) {
        return switch (argument) {
            case Path path -> path.startsWith(GIVEN);
            case File file -> file.toPath().startsWith(GIVEN);
            default -> false;
        };
    }

    private static boolean isOwn(URL url) {
        return OWN.contains(url.getProtocol()) || isClassFolder(url);
    }

    private static boolean isClassFolder(URL url) {
        return url.getProtocol().equals("file")
                && Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .anyMatch(entry -> Path.of(URI.create(url.toString())).startsWith(entry));
    }
}
