package io.patriot.mail;

import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters to traders by SMTP, without a password: for a post office on the same machine. */
public final class SmtpPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private static final Duration CALL_MAX = Duration.ofSeconds(2);

  private final Session session;
  private final MailAddress sender;
  private final InstantSource clock;

  public SmtpPost(String host, int port, MailAddress sender, InstantSource clock) {
    var settings = new Properties();
    String millis = Long.toString(CALL_MAX.toMillis());
    settings.setProperty("mail.smtp.host", host);
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.connectiontimeout", millis);
    settings.setProperty("mail.smtp.timeout", millis);
    settings.setProperty("mail.smtp.writetimeout", millis);
    settings.setProperty("mail.smtp.localhost", "localhost");
    this.session = Session.getInstance(settings);
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public Posted send(MailAddress to, Letter letter) {
    try {
      Transport.send(message(to, letter));
      return Posted.TAKEN;
    } catch (SendFailedException e) {
      LOG.warn("letter.refused");
      return Posted.REFUSED;
    } catch (MessagingException e) {
      LOG.warn("letter.unknown {}", e.getClass().getSimpleName());
      return Posted.UNKNOWN;
    }
  }

  private MimeMessage message(MailAddress to, Letter letter) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(sender.value()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    return message;
  }
}
