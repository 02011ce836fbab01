package io.patriot.telegram;

import java.nio.file.Path;

/** Runs a stand-in by itself: {@code StandAlone [port [directory]]}. Ctrl-C ends it. */
public final class StandAlone {
  private StandAlone() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : StandInSettings.PORT_DEFAULT;
    var directory = args.length > 1 ? Path.of(args[1]) : null;
    var standIn = TelegramStandIn.start(StandInSettings.usual().onPort(port).keptIn(directory));
    Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
    System.out.println("Chat page " + standIn.url() + "  ·  bot token " + standIn.botToken());
    Thread.currentThread().join();
  }
}
