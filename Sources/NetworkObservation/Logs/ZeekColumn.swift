/// The columns of Zeek's logs that are read. Whatever is not named here is never looked at: neither
/// communities, passwords, user names, addresses of pages nor process values.
enum ZeekColumn: Int, CaseIterable, Sendable {
  case ts, path
  case originHost, originPort, responderHost, responderPort
  case isOrigin, sourceHost, sourcePort
  // conn
  case proto, service, duration, originBytes, responderBytes, state, history, originPackets
  case originIPBytes, responderPackets, responderIPBytes, tunnelParents, vlan, innerVLAN
  case originLink, responderLink, ipProtocol
  // known_*, software, dhcp
  case host, portNumber, portProtocol, mac, dhcpHostName, hostPort, softwareType, name
  case versionMajor, versionMinor, versionMinor2, versionMinor3, versionAdditional, fullVersion
  case hostName, clientName, domain, clientAddress, serverAddress, assignedAddress, assignedIP
  case messageTypes, leaseTime, clientSoftware
  // dns, ssl, ssh, rdp, ntlm, smb_mapping, snmp
  case query, queryType, answers, responseCode, version, subject, established, client, server
  case result, securityProtocol, rdpClientName, ntlmHost, ntlmDomain, netBIOSName, dnsName
  case shareType, displayString, responses
  // Industrial protocols
  case function, exception, pduType, unit, unitMisspelt, matched, direction, objectCode, object
  case objectValue, functionRequest, functionReply, functionCode, functionName, remoteControl
  case systemName, moduleName, plantName, moduleSerial
  case vendorID, vendorName, deviceTypeID, deviceTypeName, productCode, revision, serialNumber
  case productName, socketAddress, classID
  case pduService, deviceType, deviceNumber, objectType, instance, vendor, property, value
  case endpoint, endpointURL, applicationURI, productURI, applicationName, securityPolicy
  case channelPolicy, tokenType, tokenName
  // Columns that only tell what a log is.
  case missedBytes, rejected, tlsSign, sshSign, rdpSign, snmpSign, s7Sign, transportSign, enipSign
  case bacnetSign, dnp3Sign, profinetSign, opcUASign
}

extension ZeekColumn {
  /// The names in `#fields` and as keys; those of records also with `_` in the place of the dot.
  static let names: [(String, ZeekColumn)] = [
    ("ts", .ts), ("_path", .path),
    ("id.orig_h", .originHost), ("id.orig_p", .originPort), ("id.resp_h", .responderHost),
    ("id.resp_p", .responderPort), ("id_orig_h", .originHost), ("id_orig_p", .originPort),
    ("id_resp_h", .responderHost), ("id_resp_p", .responderPort), ("is_orig", .isOrigin),
    ("source_h", .sourceHost), ("source_p", .sourcePort),
    ("proto", .proto), ("service", .service), ("duration", .duration),
    ("orig_bytes", .originBytes), ("resp_bytes", .responderBytes), ("conn_state", .state),
    ("history", .history), ("orig_pkts", .originPackets), ("orig_ip_bytes", .originIPBytes),
    ("resp_pkts", .responderPackets), ("resp_ip_bytes", .responderIPBytes),
    ("tunnel_parents", .tunnelParents), ("vlan", .vlan), ("inner_vlan", .innerVLAN),
    ("orig_l2_addr", .originLink), ("resp_l2_addr", .responderLink), ("ip_proto", .ipProtocol),
    ("host", .host), ("port_num", .portNumber), ("port_proto", .portProtocol), ("mac", .mac),
    ("dhcp_host_name", .dhcpHostName), ("host_p", .hostPort), ("software_type", .softwareType),
    ("name", .name), ("version.major", .versionMajor), ("version.minor", .versionMinor),
    ("version.minor2", .versionMinor2), ("version.minor3", .versionMinor3),
    ("version.addl", .versionAdditional), ("version_major", .versionMajor),
    ("version_minor", .versionMinor), ("version_minor2", .versionMinor2),
    ("version_minor3", .versionMinor3), ("version_addl", .versionAdditional),
    ("unparsed_version", .fullVersion), ("host_name", .hostName), ("client_fqdn", .clientName),
    ("domain", .domain), ("client_addr", .clientAddress), ("server_addr", .serverAddress),
    ("assigned_addr", .assignedAddress), ("assigned_ip", .assignedIP),
    ("msg_types", .messageTypes), ("lease_time", .leaseTime),
    ("client_software", .clientSoftware),
    ("query", .query), ("qtype_name", .queryType), ("answers", .answers),
    ("rcode_name", .responseCode), ("version", .version), ("subject", .subject),
    ("established", .established), ("client", .client), ("server", .server), ("result", .result),
    ("security_protocol", .securityProtocol), ("client_name", .rdpClientName),
    ("hostname", .ntlmHost), ("domainname", .ntlmDomain),
    ("server_nb_computer_name", .netBIOSName), ("server_dns_computer_name", .dnsName),
    ("share_type", .shareType), ("display_string", .displayString),
    ("get_responses", .responses),
    ("func", .function), ("exception", .exception), ("exception_code", .exception),
    ("pdu_type", .pduType), ("unit", .unit), ("uint", .unitMisspelt), ("matched", .matched),
    ("request_response", .direction), ("network_direction", .direction), ("unit_id", .unit),
    ("object_id_code", .objectCode), ("object_id", .object),
    ("object_value", .objectValue), ("fc_request", .functionRequest),
    ("fc_reply", .functionReply), ("function_code", .functionCode),
    ("function_name", .functionName), ("rosctr_name", .remoteControl),
    ("rosctr", .remoteControl), ("automation_system_name", .systemName),
    ("module_name", .moduleName), ("plant_name", .plantName), ("module_serial", .moduleSerial),
    ("vendor_id", .vendorID), ("vendor_name", .vendorName), ("device_type_id", .deviceTypeID),
    ("device_type_name", .deviceTypeName), ("product_code", .productCode),
    ("revision", .revision), ("serial_number", .serialNumber), ("product_name", .productName),
    ("socket_address", .socketAddress), ("class_id", .classID),
    ("pdu_service", .pduService), ("device_id_type", .deviceType),
    ("device_id_number", .deviceNumber), ("object_type", .objectType),
    ("instance_number", .instance), ("vendor", .vendor), ("property", .property),
    ("value", .value), ("endpoint_uri", .endpoint), ("endpoint_url", .endpointURL),
    ("application_uri", .applicationURI), ("product_uri", .productURI),
    ("text", .applicationName), ("security_policy_uri", .securityPolicy),
    ("sec_policy_uri", .channelPolicy), ("user_token_type", .tokenType),
    ("ext_obj_type_id_str", .tokenName),
    ("missed_bytes", .missedBytes), ("rejected", .rejected), ("resumed", .tlsSign),
    ("ssl_history", .tlsSign), ("validation_status", .tlsSign), ("curve", .tlsSign),
    ("host_key", .sshSign), ("cipher_alg", .sshSign), ("kex_alg", .sshSign),
    ("auth_attempts", .sshSign), ("keyboard_layout", .rdpSign), ("cert_permanent", .rdpSign),
    ("get_requests", .snmpSign), ("opcode_name", .s7Sign), ("szl_id", .s7Sign),
    ("blocklength", .s7Sign), ("pdu_name", .transportSign), ("enip_command", .enipSign),
    ("cip_service", .enipSign), ("encapsulation_version", .enipSign), ("io_data", .enipSign),
    ("bvlc_function", .bacnetSign), ("iin", .dnp3Sign), ("block_type", .dnp3Sign),
    ("object_count", .dnp3Sign), ("operation_type", .profinetSign),
    ("opcua_link_id", .opcUASign),
  ]

  /// The column of a name.
  static func named(_ name: ByteView) -> ZeekColumn? { table.find(name) }

  private static let table = NameTable(names.map { (Array($0.0.utf8), $0.1) })
}

/// Values by names, found without making a text of them.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int
    var count: Int
    var value: Value
  }

  private let entries: [Entry]
  /// All names, one after another.
  private let names: [UInt8]
  /// The number of an entry + 1; 0 is free.
  private let slots: [UInt16]

  /// A table of at most 60,000 names.
  init(_ pairs: [([UInt8], Value)]) {
    var entries: [Entry] = []
    var names: [UInt8] = []
    var slots = Array(repeating: UInt16(0), count: 16)
    while slots.count < pairs.count * 4 { slots += slots }
    for (name, value) in pairs.prefix(60_000) {
      let hash = name.withUnsafeBytes { Self.hash(ByteView($0)) }
      entries.append(Entry(hash: hash, start: names.count, count: name.count, value: value))
      names += name
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(entries.count)
    }
    self.entries = entries
    self.names = names
    self.slots = slots
  }

  /// A hash of the length and the ends of a name.
  @inline(__always)
  private static func hash(_ name: ByteView) -> UInt64 {
    let count = name.count
    if let first = name.le64(0), let last = name.le64(count - 8) {
      return HashMix.mix(first ^ HashMix.mix(last ^ UInt64(count)))
    }
    var word = UInt64(count)
    for offset in 0..<min(count, 7) { word = word << 8 | UInt64(name[offset]) }
    return HashMix.mix(word)
  }

  /// The value of a name.
  @inline(__always)
  func find(_ name: ByteView) -> Value? {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, isNamed(number, name) { return entries[number].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func isNamed(_ number: Int, _ name: ByteView) -> Bool {
    let (start, count) = (entries[number].start, entries[number].count)
    guard count == name.count else { return false }
    return names.withUnsafeBytes { all in
      ByteView(UnsafeRawBufferPointer(rebasing: all[start..<start + count])).isSame(as: name)
    }
  }
}
