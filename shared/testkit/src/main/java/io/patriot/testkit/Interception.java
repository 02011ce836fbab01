package io.patriot.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
  @FunctionalInterface
  interface Call {
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
                interception.intercept(method.getName(), () -> invoke(target, method, arguments))));
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) {
    try {
      return method.invoke(target, arguments);
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
