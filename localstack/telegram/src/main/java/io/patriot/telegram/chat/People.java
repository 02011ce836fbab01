package io.patriot.telegram.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everyone the messenger knows. Someone appears with their first word. */
public final class People {
  private static final int PEOPLE_MAX = 10_000;
  private static final String KEY = "person/";

  private final Store store;
  private final Listeners listeners;
  private final Map<Long, Person> known = new LinkedHashMap<>();

  public People(Store store, Listeners listeners) {
    this.store = store;
    this.listeners = listeners;
    store.each(KEY, Person.class, (_, person) -> known.put(person.id(), person));
  }

  public @Nullable Person find(long id) {
    return store.act(() -> known.get(id));
  }

  public List<Person> all() {
    return store.act(() -> new ArrayList<>(known.values()));
  }

  /** The person with this id, new if need be; null where the house is full. */
  public @Nullable Person meet(long id) {
    return store.act(
        () -> {
          var person = known.get(id);
          if (person != null || known.size() >= PEOPLE_MAX) {
            return person;
          }
          return remember(new Person(id, "User " + id, "en"));
        });
  }

  public Person remember(Person person) {
    return store.act(
        () -> {
          known.put(person.id(), person);
          store.put(KEY + person.id(), person);
          listeners.publish(new ChatEvent.PersonKnown(person));
          return person;
        });
  }
}
