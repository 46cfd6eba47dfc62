/** Settings every embedded server runs with, as command-line arguments, so that they follow the code and not the data folder. */
export function serverSettings(socketDir: string, durable: boolean, extra: Readonly<Record<string, string>>): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    // Online backup needs the log; nothing replicates from here.
    wal_level: 'replica',
    max_wal_senders: '0',
    // A backup holds on to its part of the log with a temporary one.
    max_replication_slots: '4',
    // A query whose client is gone (killed) must not go on holding locks.
    client_connection_check_interval: '5s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log outlives the process that started the server, and keeps a week.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_min_duration_statement: '-1',
    // Statements may hold names and texts of people.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
