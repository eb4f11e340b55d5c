/// What a fact speaks about; the raw value is the name in JSON.
package enum FactField: String, Comparable, CaseIterable, Sendable {
  case name
  case hostName
  case stationName
  case domain
  case vendor
  case vendorID
  case deviceID
  case deviceType
  case product
  case productCode
  case orderCode
  case serial
  case hardware
  case firmware
  case software
  case operatingSystem
  /// The name of a product in the CPE dictionary.
  case platform
  case description
  case location
  case role
  case capabilities
  case chassisID
  case portID
  case portDescription
  case managementAddress
  case nativeVLAN
  /// A VLAN in which a switch learned the address.
  case vlan
  /// The switch, where its name is known, and its port that the address is at.
  case switchPort
  /// The zone and the level of the Purdue model that a list puts a device in.
  case zone
  case purdueLevel
  case networkMask
  case gateway
  case vendorClass
  case instance
  case address
  case commonAddress
  case unit
  case controlBlock
  case application
  case endpointURL
  case securityPolicy
  case anonymousLogin
  case version
  case certificateName
  case dialect
  case challengeName
  case banner
  case snmpVersion
  case defaultCommunity
  case wirelessNetwork
  case function
  /// What is offered at a port.
  case service

  package static func < (left: FactField, right: FactField) -> Bool {
    left.position < right.position
  }

  private var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
