package tenths.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// A data source that counts what is sent through its connections: statements, commits and COPYs.
final class CountedSource {
    private static final Set<String> SENDING =
            Set.of("prepareStatement", "prepareCall", "createStatement", "unwrap", "commit", "rollback");

    private final DataSource inner;
    private final AtomicLong statements = new AtomicLong();

    CountedSource(DataSource inner) {
        this.inner = inner;
    }

    long statements() {
        return statements.get();
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                CountedSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    var result = called(inner, method, arguments);
                    return result instanceof Connection connection ? counted(connection) : result;
                });
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (SENDING.contains(method.getName())) {
                        statements.incrementAndGet();
                    }
                    return called(connection, method, arguments);
                });
    }

    private static Object called(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof SQLException failure ? failure : thrown;
        }
    }
}
