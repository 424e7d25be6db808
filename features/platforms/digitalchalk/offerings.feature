@writes @needs-clock
Feature: Offerings of DigitalChalk
  Offerings are made and closed in DigitalChalk's own pages. The API lists those that are open.

  Sources: the names of the operations getAvailableOfferings and getAvailableOfferingsForStudent, whose pages are not
  public; the vendor's PHP client (includeDeliveryFee).

  Background:
    Given an organisation at DigitalChalk
    And these offerings at DigitalChalk:
      | offeringTitle | tags  | price | deliveryFee | registrationEndDate  |
      | Safety        |       | 49.90 | 12.50       |                      |
      | Cranes        | crane | 0     | 0           |                      |
      | History       |       | 0     | 0           |                      |
      | Bygone        |       | 0     | 0           | 2020-01-01T00:00:00Z |
    And the offering "History" is closed at DigitalChalk

  @digitalchalk/offering/available
  Scenario: All that is open is listed, whatever tags it asks for
    When DigitalChalk is asked to list the available offerings
    Then DigitalChalk lists:
      | offeringId            | offeringTitle | price | tags  |
      | {Safety's offeringId} | Safety        | 49.90 |       |
      | {Cranes's offeringId} | Cranes        | 0.00  | crane |

  @digitalchalk/offering/delivery-fee
  Scenario Outline: The delivery fee is listed where includeDeliveryFee is true
    When DigitalChalk is asked to list the available offerings with:
      | includeDeliveryFee |
      | <word>             |
    Then DigitalChalk lists:
      | offeringTitle | deliveryFee |
      | Safety        | <safety>    |
      | Cranes        | <cranes>    |

    Examples:
      | word       | safety | cranes |
      | 1          | 12.50  | 0.00   |
      | true       | 12.50  | 0.00   |
      | 0          |        |        |
      | {left out} |        |        |

  @digitalchalk/offering/available-for-student
  Scenario: A student is listed what he or she may join
    Given DigitalChalk was asked to create a user with:
      | username | tags  |
      | ada      |       |
      | bob      | crane |
    When DigitalChalk is asked to list the available offerings of a student with:
      | username |
      | ada      |
    Then DigitalChalk lists:
      | offeringTitle |
      | Safety        |
    When DigitalChalk is asked to list the available offerings of a student with:
      | username |
      | bob      |
    Then DigitalChalk lists:
      | offeringTitle |
      | Safety        |
      | Cranes        |

  @digitalchalk/offering/available-for-student
  Scenario: What a student has joined is listed to that student no more
    Given the user "ada" at DigitalChalk
    And DigitalChalk was asked to register a user with:
      | username | offeringId            |
      | ada      | {Safety's offeringId} |
    When DigitalChalk is asked to list the available offerings of a student
    Then DigitalChalk lists nothing
