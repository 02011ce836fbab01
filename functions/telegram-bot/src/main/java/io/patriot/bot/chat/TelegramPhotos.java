package io.patriot.bot.chat;

import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;

/** Pictures in the Bot API's words, which few messages need. */
final class TelegramPhotos {
  private TelegramPhotos() {}

  static SendPhoto sending(long chatId, ChatPhoto photo) {
    return SendPhoto.builder()
        .chatId(chatId)
        .photo(new InputFile(new ByteArrayInputStream(photo.png()), ChatPhoto.NAME))
        .caption(photo.caption().text().markup())
        .parseMode(ParseMode.HTML)
        .replyMarkup(TelegramChat.keyboard(photo.caption()))
        .build();
  }

  static EditMessageMedia editing(long chatId, int messageId, ChatPhoto photo) {
    var media = new InputMediaPhoto(new ByteArrayInputStream(photo.png()), ChatPhoto.NAME);
    media.setCaption(photo.caption().text().markup());
    media.setParseMode(ParseMode.HTML);
    return EditMessageMedia.builder()
        .chatId(chatId)
        .messageId(messageId)
        .media(media)
        .replyMarkup(TelegramChat.keyboard(photo.caption()))
        .build();
  }
}
