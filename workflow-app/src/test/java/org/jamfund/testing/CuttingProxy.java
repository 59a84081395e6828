package org.jamfund.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between the application and its database that breaks when told: the server has done what it was asked, but its
 * answer never arrives.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int NEVER = 0;

    private final int serverPort;
    private final ServerSocket door;
    private final ExecutorService pumps = Executors.newCachedThreadPool(CuttingProxy::daemon);
    private final AtomicInteger answersLeft = new AtomicInteger(NEVER);

    private CuttingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pumps.execute(this::admit);
    }

    public static CuttingProxy before(int serverPort) {
        try {
            return new CuttingProxy(serverPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Of the answers to come, the one with that number, counted from 1, is lost and its connection with it. */
    public void loseAnswer(int number) {
        answersLeft.set(number);
    }

    /** Whether the cut announced last has happened; no other will. */
    public boolean hasCut() {
        return answersLeft.getAndSet(NEVER) <= NEVER;
    }

    @Override
    public void close() {
        pumps.shutdownNow();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void admit() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                pumps.execute(() -> pump(client, server, false));
                pumps.execute(() -> pump(server, client, true));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (answers && answersLeft.get() > NEVER && answersLeft.decrementAndGet() == NEVER) {
                    return;
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException cut) {
            // the other end has gone; both sockets are closed by now
            return;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting proxy");
        thread.setDaemon(true);
        return thread;
    }
}
