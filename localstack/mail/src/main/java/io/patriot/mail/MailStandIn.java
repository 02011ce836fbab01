package io.patriot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every letter and carries none: what people would find in their mailboxes stands here, the
 * latest first, for as long as this runs.
 */
public final class MailStandIn implements AutoCloseable {
  private static final int KEPT_MAX = 200;
  private static final int LETTER_BYTES_MAX = 200_000;
  private static final int CONNECTIONS_MAX = 50;
  private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

  private final Deque<ReceivedLetter> letters = new ArrayDeque<>();
  private final InstantSource clock;
  private final SMTPServer server;
  private final MailPage page;

  private MailStandIn(int port, int pagePort, InstantSource clock) throws IOException {
    this.clock = clock;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
            .hostName("localhost")
            .maxMessageSize(LETTER_BYTES_MAX)
            .maxConnections(CONNECTIONS_MAX)
            .connectionTimeoutMs((int) SILENCE_MAX.toMillis())
            .messageHandler((_, from, to, bytes) -> take(from, to, bytes))
            .build();
    this.server.start();
    this.page = MailPage.open(pagePort, this::letters);
  }

  /**
   * @param port where letters are taken by SMTP; 0 takes any free one
   * @param pagePort where the page is that shows them; 0 takes any free one
   */
  public static MailStandIn start(int port, int pagePort, InstantSource clock) throws IOException {
    return new MailStandIn(port, pagePort, clock);
  }

  public int port() {
    return server.getPortAllocated();
  }

  public int pagePort() {
    return page.port();
  }

  /** The latest first. */
  public synchronized List<ReceivedLetter> letters() {
    return List.copyOf(letters);
  }

  private synchronized void take(String from, String to, byte[] bytes) throws RejectException {
    try {
      var message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      letters.addFirst(
          new ReceivedLetter(
              clock.instant(),
              from,
              to,
              message.getSubject() == null ? "" : message.getSubject(),
              message.getContent() instanceof String text ? text : ""));
      if (letters.size() > KEPT_MAX) {
        letters.removeLast();
      }
    } catch (MessagingException | IOException e) {
      throw new RejectException(554, "Not a letter that can be read");
    }
  }

  @Override
  public void close() {
    page.close();
    server.stop();
  }
}
