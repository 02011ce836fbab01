package io.patriot.lambda;

import io.patriot.application.snapshot.Fleeting;
import io.patriot.application.snapshot.Priming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A function that is put together by hand because a container would be most of what it starts. Its
 * folder names it among the services of this interface.
 */
public interface HandMade {
  /** The function's name in the topology. */
  String function();

  /**
   * @param environment what the function's template tells it
   */
  Parts make(Map<String, String> environment);

  /**
   * What it is made of, as far as a start and a snapshot are concerned.
   *
   * @param primings what warms it before it is copied
   * @param fleeting what its copies must not share
   */
  record Parts(Shell shell, List<Priming> primings, List<Fleeting> fleeting) {
    public Parts {
      primings = List.copyOf(primings);
      fleeting = List.copyOf(fleeting);
    }
  }

  /** The function of this name, if it is one of these. */
  static Optional<HandMade> of(String name) {
    for (HandMade one : ServiceLoader.load(HandMade.class)) {
      if (one.function().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
