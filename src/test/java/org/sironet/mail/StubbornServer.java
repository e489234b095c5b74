package org.sironet.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers every recipient with the same sentence. */
final class StubbornServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;

    StubbornServer(String answer) throws IOException {
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "smtp://localhost:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one may stay
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stubborn");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) say(client, answer);
            else if (command.startsWith("QUIT")) return;
            else say(client, "250 ok");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
