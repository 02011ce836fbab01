package io.patriot.simulator.binance;

import java.util.concurrent.CountDownLatch;

/**
 * Runs the exchange alone: {@code RunSimulator [port] [admin port] [speed]}; port 8090, the one
 * after it for the operator, and speed 1 if not given.
 */
public final class RunSimulator {
  private static final int PORT = 8090;

  private RunSimulator() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    int adminPort = arguments.length > 1 ? Integer.parseInt(arguments[1]) : port + 1;
    double speed = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1.0;
    var settings =
        SimulatorSettings.defaults().withPort(port).withAdminPort(adminPort).withReplaySpeed(speed);
    var stopped = new CountDownLatch(1);
    try (var simulator = BinanceSimulator.start(settings)) {
      System.out.println(
          "Exchange is open: " + simulator.restUrl() + " and " + simulator.streamUrl());
      System.out.println("Its operator's port: " + simulator.adminUrl());
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      stopped.await();
    }
  }
}
