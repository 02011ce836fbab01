package io.patriot.telegram.chat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** All the messenger remembers, opened together and closed together. */
public record Messenger(
    Bot bot,
    Store store,
    Listeners listeners,
    People people,
    Chats chats,
    Updates updates,
    Presses presses,
    Menu menu,
    Webhook webhook,
    Presence presence,
    FileShelf shelf)
    implements AutoCloseable {

  public static Messenger open(Bot bot, @Nullable Path directory, InstantSource clock) {
    var store = Store.open(directory);
    var listeners = new Listeners();
    var webhook = new Webhook(store, clock);
    return new Messenger(
        bot,
        store,
        listeners,
        new People(store, listeners),
        new Chats(store, listeners, clock),
        new Updates(store, clock),
        new Presses(store, clock),
        new Menu(store, listeners),
        webhook,
        new Presence(clock, webhook),
        new FileShelf(store, directory));
  }

  @Override
  public void close() {
    store.close();
  }
}
