package io.patriot.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a port and sees every call, so that a test can let something happen before it,
 * after it, or instead of it.
 */
@FunctionalInterface
public interface Interception {

  /**
   * @param method the name of the port's method
   * @param call the call itself, made when {@code proceed} is
   */
  @Nullable Object intercept(String method, Call call);

  /** The call that was intercepted. */
  interface Call {
    /** What the port was called with; what is put here instead is what it is called with. */
    List<Object> arguments();

    @Nullable Object proceed();
  }

  /** A process that ends here and now; whatever it was doing stays half done. */
  final class Crash extends RuntimeException {
    public Crash() {
      super("the process ended here", null, false, false);
    }
  }

  /** The port with the interception before it. */
  static <P> P around(Class<P> port, P target, Interception interception) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) ->
                interception.intercept(
                    method.getName(),
                    new Made(
                        target,
                        method,
                        Arrays.asList(arguments == null ? new Object[0] : arguments)))));
  }

  /** A call on its way to the port. */
  record Made(Object target, Method method, List<Object> arguments) implements Call {
    @Override
    public @Nullable Object proceed() {
      try {
        return method.invoke(target, arguments.toArray());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("Ports are public", e);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException("Ports throw nothing checked", e);
      }
    }
  }
}
