package touchstone.bench;

/** A program that serves, and where. */
record Server(Program program, int port) implements AutoCloseable {
    static Server of(Program program) {
        return new Server(program, program.port());
    }

    @Override
    public void close() {
        program.close();
    }
}
