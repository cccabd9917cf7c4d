package tenths.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// A database that counts what is sent to it.
@NullMarked
public final class CountedSource {
    private static final Set<String> SENDING =
            Set.of("prepareStatement", "prepareCall", "createStatement", "unwrap", "commit", "rollback");

    private final AtomicLong statements = new AtomicLong();
    private final DataSource source;

    public CountedSource(DataSource counted) {
        source = (DataSource) watched(DataSource.class, counted);
    }

    public DataSource source() {
        return source;
    }

    public long statements() {
        return statements.get();
    }

    private Object watched(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (type == Connection.class && SENDING.contains(method.getName())) {
                statements.incrementAndGet();
            }
            @Nullable Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof SQLException failure ? failure : thrown;
            }
            return method.getReturnType() == Connection.class && result != null
                    ? watched(Connection.class, result)
                    : result;
        });
    }
}
