Feature: Students
  A student is known by the uid, the id of the client's own database, and is in one group or in none. Objects by the wiki's
  pages api1:student:student and api2:student:students and by API DOC v1.3; what is answered to a reading call was seen in
  domoscio_rails and moodle-mod_domoscio.

  @studentgroups/student/create @writes @needs-clock
  Scenario: Making a student with the profiles in the same call answers the whole object
    Given the time is "2014-09-17 09:21:03"
    And the group "Maths" at StudentGroups
    When the client makes a student at StudentGroups:
      | parameter                                         | value         |
      | student_group_id                                  | group "Maths" |
      | uid                                               | S26           |
      | civil_profile_attributes.name                     | Ada Doe       |
      | civil_profile_attributes.sexe                     | female        |
      | civil_profile_attributes.city_of_residence        | Paris         |
      | learning_profile_attributes.forgetting_parameters | "[1,2,3]"     |
    Then StudentGroups answers with:
      | field                                             | value               |
      | id                                                | student "S26"       |
      | student_group_id                                  | group "Maths"       |
      | uid                                               | S26                 |
      | instance_id                                       | {instance}          |
      | active                                            | true                |
      | last_activty                                      | null                |
      | civil_profile_attributes.name                     | Ada Doe             |
      | civil_profile_attributes.sexe                     | female              |
      | civil_profile_attributes.day_of_birth             | null                |
      | civil_profile_attributes.city_of_residence        | Paris               |
      | learning_profile_attributes.forgetting_parameters | "[1,2,3]"           |
      | created_at                                        | 2014-09-17 09:21:03 |
      | updated_at                                        | 2014-09-17 09:21:03 |
    And the students at StudentGroups are "S26"

  @studentgroups/student/group @writes
  Scenario: A group that does not exist is refused, and nothing is made
    When the client makes a student at StudentGroups:
      | parameter        | value  |
      | uid              | S26    |
      | student_group_id | 999999 |
    Then StudentGroups refuses with 400 "Student group must exist"
    And the students at StudentGroups are ""

  @studentgroups/student/group @writes
  Scenario: A group that does not exist is refused of an edit, and nothing is changed
    Given the student "S26" in the group "Maths" at StudentGroups
    When the client edits the student "S26" at StudentGroups:
      | parameter        | value  |
      | student_group_id | 999999 |
      | active           | false  |
    Then StudentGroups refuses with 400 "Student group must exist"
    And the student "S26" at StudentGroups has:
      | field            | value         |
      | student_group_id | group "Maths" |
      | active           | true          |

  @studentgroups/student/uid-unique @writes
  Scenario: A uid that another student has is refused
    Given the students "S26, S27" at StudentGroups
    When the client makes the student "S26" at StudentGroups
    Then StudentGroups refuses with 400 "Uid has already been taken"
    When the client edits the student "S27" at StudentGroups:
      | parameter | value |
      | uid       | S26   |
    Then StudentGroups refuses with 400 "Uid has already been taken"
    And the students at StudentGroups are "S26, S27"

  @studentgroups/student/uid-required @writes
  Scenario: Version 2 asks for a uid, and version 1 does not
    Given the client speaks version 2 of StudentGroups
    When the client makes a student at StudentGroups:
      | parameter | value |
      | active    | true  |
    Then StudentGroups refuses with 400 "Uid can't be blank"
    When the client speaks version 1 of StudentGroups
    And the client makes a student at StudentGroups:
      | parameter | value |
      | active    | true  |
    Then StudentGroups answers with:
      | field | value |
      | uid   | null  |

  @studentgroups/student/civil-profile-name @writes
  Scenario: A civil profile of version 1 needs a name
    When the client makes a student at StudentGroups:
      | parameter                     | value |
      | uid                           | S26   |
      | civil_profile_attributes.sexe | male  |
    Then StudentGroups refuses with 400 "Civil profile name can't be blank"
    And the students at StudentGroups are ""

  @studentgroups/student/sexe @writes
  Scenario Outline: sexe is male, female or undefined: <sexe>
    When the client makes a student at StudentGroups:
      | parameter                     | value  |
      | uid                           | S26    |
      | civil_profile_attributes.name | Ada    |
      | civil_profile_attributes.sexe | <sexe> |
    Then StudentGroups refuses with 400 "Civil profile sexe is not included in the list"
    And the students at StudentGroups are ""

    Examples:
      | sexe    |
      | unknown |
      | Male    |

  @studentgroups/student/text-length @writes
  Scenario Outline: A text of a student has fewer than 255 characters: <field>
    Given the student "S26" at StudentGroups
    When the client edits the student "S26" at StudentGroups:
      | parameter | value     |
      | <field>   | 254 x "a" |
    Then StudentGroups accepts the call
    When the client edits the student "S26" at StudentGroups:
      | parameter | value     |
      | <field>   | 255 x "a" |
    Then StudentGroups refuses with 400 "A text is too long"

    Examples:
      | field                                             |
      | uid                                               |
      | civil_profile_attributes.city_of_residence        |
      | learning_profile_attributes.forgetting_parameters |

  @studentgroups/student/active @writes
  Scenario: A student is active until an edit switches that off
    When the client makes the student "S26" at StudentGroups
    Then StudentGroups answers with:
      | field  | value |
      | active | true  |
    When the client edits the student "S26" at StudentGroups:
      | parameter | value |
      | active    | false |
    Then the student "S26" at StudentGroups has:
      | field  | value |
      | active | false |

  @studentgroups/student/spellings @writes
  Scenario: Two parameters have a second spelling
    When the client makes a student at StudentGroups:
      | parameter                                        | value        |
      | uid                                              | S26          |
      | civil_profile_attributes.name                    | Ada          |
      | civil_profile_attributes.date_of_birth           | "1989-05-11" |
      | learning_profile_attributes.forgetting_parmeters | "[1]"        |
    Then StudentGroups answers with:
      | field                                             | value        |
      | civil_profile_attributes.day_of_birth             | "1989-05-11" |
      | learning_profile_attributes.forgetting_parameters | "[1]"        |

  @studentgroups/student/by-id @writes
  Scenario Outline: One student is read as an array of one, in version <version>
    Given the students "S26, S27" at StudentGroups
    And the client speaks version <version> of StudentGroups
    When the client reads the student "S27" at StudentGroups
    Then StudentGroups lists the students "S27"

    Examples:
      | version |
      | 1       |
      | 2       |

  @studentgroups/student/unknown
  Scenario: A student who does not exist answers 404, and no empty array
    When the client reads the student "#999999" at StudentGroups
    Then StudentGroups refuses with 404 "Not Found"

  @studentgroups/student/flat-read @writes
  Scenario: A student who is read has the civil profile in the student itself
    When the client makes a student at StudentGroups:
      | parameter                                  | value   |
      | uid                                        | S26     |
      | civil_profile_attributes.name              | Ada Doe |
      | civil_profile_attributes.city_of_residence | Paris   |
    Then StudentGroups answers with:
      | field                         | value    |
      | civil_profile_attributes.name | Ada Doe  |
      | name                          | (absent) |
    When the client reads the student "S26" at StudentGroups
    Then StudentGroups answers with:
      | field                      | value    |
      | 0.name                     | Ada Doe  |
      | 0.city_of_residence        | Paris    |
      | 0.civil_profile_attributes | (absent) |
    When the client edits the student "S26" at StudentGroups:
      | parameter | value |
      | active    | true  |
    Then StudentGroups answers with:
      | field                         | value    |
      | civil_profile_attributes.name | Ada Doe  |
      | name                          | (absent) |

  @studentgroups/student/profile-merge @writes
  Scenario: An edit of a profile keeps the parts that it does not name
    Given the client speaks version 2 of StudentGroups
    When the client makes a student at StudentGroups:
      | parameter                                  | value         |
      | uid                                        | S26           |
      | civil_profile_attributes.name              | Ada Doe       |
      | civil_profile_attributes.city_of_residence | Paris         |
      | civil_profile_attributes.student_infos     | {"a":1,"b":2} |
    And the client edits the student "S26" at StudentGroups:
      | parameter                                  | value   |
      | civil_profile_attributes.city_of_residence | Lyon    |
      | civil_profile_attributes.student_infos     | {"c":3} |
    Then StudentGroups answers with:
      | field                           | value   |
      | civil_profile.name              | Ada Doe |
      | civil_profile.city_of_residence | Lyon    |
      | civil_profile.student_infos     | {"c":3} |
    And the student "S26" at StudentGroups has:
      | field             | value   |
      | name              | Ada Doe |
      | city_of_residence | Lyon    |
