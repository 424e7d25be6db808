@writes
Feature: The cloud drive of a school at ClassIn
  Lessons take their materials from folders of the school's cloud drive. A school administrator sees to it that the
  folders are there, and that asking for one again does no harm.
  Sources: docs.eeo.cn cloud/*, appendix/rules.

  @classin/cloud/top-folder
  Scenario: The drive begins with its top folder
    When the school makes the cloud folder "Maths" in "the top folder"
    And the school calls "getTopFolderId" at ClassIn
    Then ClassIn's answer holds:
      | data | "{folder the top folder}" |
    When the school calls "getCloudList" at ClassIn
    Then ClassIn's answer holds:
      | folder_list[0].folder_id | "{folder Maths}" |
      | folder_list[1]           | none             |

  @classin/cloud/create-folder
  Scenario: A folder is made where it was asked for, and has an id
    Given the cloud drive has the folder "Maths"
    When the school makes the cloud folder "Algebra" in "Maths"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | "{folder Algebra}" |
    And in the cloud folder "Maths" lies "Algebra"
    And in the cloud folder "the top folder" lies "Maths"

  @classin/cloud/folder-name-taken
  Scenario: Asking again for a folder gives the one that is there
    Given the cloud drive has the folder "Maths"
    When the school makes the cloud folder "Maths" in "the top folder"
    Then ClassIn answers 206 with the id of the folder "Maths"
    And ClassIn's answer holds:
      | data | "{folder Maths}" |
    And in the cloud folder "the top folder" lies "Maths"

  @classin/cloud/folder-name-taken
  Scenario: No folder is renamed to the name of its sister, letter by letter
    Given the cloud drive has the folder "Maths"
    And the cloud drive has the folder "Physics"
    When the school renames the cloud folder "Physics" to "Maths"
    Then ClassIn answers 206 with the id of the folder "Maths"
    When the school renames the cloud folder "Physics" to "maths"
    Then ClassIn answers 1
    And in the cloud folder "the top folder" lies "Maths, maths"

  @classin/cloud/folder-list
  Scenario: The overview has the first level's folders and theirs
    Given the cloud drive has the folder "Maths"
    And the cloud drive has the folder "Algebra" in "Maths"
    And the cloud drive has the folder "Sets" in "Algebra"
    And the cloud drive has the folder "Physics"
    When the school calls "getFolderList" at ClassIn
    Then ClassIn answers 1
    And ClassIn's answer is exactly:
      """
      {"data":{"{folder Maths}":[{"id":"{folder Algebra}","pid":"{folder Maths}","name":"Algebra"}],"{folder Physics}":[]},"error_info":{"errno":1,"error":"程序正常执行"}}
      """

  @classin/cloud/no-folders @needs-clock
  Scenario Outline: The overview of a drive without folders says that there is nothing
    Given ClassIn has the setting emptyFolderList = "<setting>"
    When the school calls "getFolderList" at ClassIn
    Then ClassIn answers <errno>
    And ClassIn's answer holds:
      | data | <data> |

    Examples:
      | setting | errno | data |
      | 106     | 106   | none |
      | object  | 1     | {}   |
      | array   | 1     | []   |

  @classin/cloud/list @needs-clock
  Scenario: A folder's list stands beside the errno, without data
    Given the cloud drive has the folder "Maths"
    And ClassIn has made the cloud folder "My teaching material" in "Maths"
    And the cloud drive has the folder "Algebra" in "Maths"
    And the cloud drive has the file "notes.pdf" of 7168 bytes in "Maths"
    When the school calls "getCloudList" at ClassIn with:
      | folderId | {folder Maths} |
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data                            | none                            |
      | folder_list[0].folder_id        | "{folder My teaching material}" |
      | folder_list[0].folder_name      | "My teaching material"          |
      | folder_list[0].is_system_folder | 1                               |
      | folder_list[1].folder_id        | "{folder Algebra}"              |
      | folder_list[1].is_system_folder | 0                               |
      | file_list[0].id                 | "{file notes.pdf}"              |
      | file_list[0].file_name          | "notes.pdf"                     |
      | file_list[0].file_size          | "7KB"                           |

  @classin/cloud/file-size
  Scenario Outline: A file's size is shown in whole units
    Given the cloud drive has the file "notes.pdf" of <bytes> bytes in "the top folder"
    When the school calls "getCloudList" at ClassIn
    Then ClassIn's answer holds:
      | file_list[0].file_size | "<size>" |

    Examples:
      | bytes   | size   |
      | 0       | 0B     |
      | 1023    | 1023B  |
      | 1024    | 1KB    |
      | 1536    | 2KB    |
      | 7000    | 7KB    |
      | 1048576 | 1MB    |

  @classin/cloud/folder-of-school @needs-clock
  Scenario: Another school's folders are none of the school's business
    Given the neighbouring school's cloud drive has the folder and file "Secret"
    When the school deletes the cloud folder "Secret"
    Then ClassIn answers error 194
    When the school makes the cloud folder "Mine" in "Secret"
    Then ClassIn answers error 194
    When the school calls "getCloudList" at ClassIn with:
      | folderId | {folder Secret} |
    Then ClassIn answers error 194
    When the school calls "delFolder" at ClassIn with:
      | folderId | 4711 |
    Then ClassIn answers error 193

  @classin/cloud/system-folder @needs-clock
  Scenario: What ClassIn made stays as it is, and so does what it lies in
    Given the cloud drive has the folder "Maths"
    And ClassIn has made the cloud folder "My teaching material" in "Maths"
    When the school deletes the cloud folder "My teaching material"
    Then ClassIn answers error 196
    When the school renames the cloud folder "My teaching material" to "Mine"
    Then ClassIn answers error 196
    When the school makes the cloud folder "Algebra" in "My teaching material"
    Then ClassIn answers error 196
    When the school uploads the file "notes.pdf" of 10 bytes into the cloud folder "My teaching material"
    Then ClassIn answers error 196
    When the school deletes the cloud folder "Maths"
    Then ClassIn answers error 196
    And in the cloud folder "Maths" lies "My teaching material"

  @classin/cloud/system-folder @needs-clock
  Scenario: What ClassIn made is shown, and its name is taken
    Given ClassIn has made the cloud folder "My teaching material"
    When the school makes the cloud folder "My teaching material" in "the top folder"
    Then ClassIn answers 206 with the id of the folder "My teaching material"
    When the school deletes the cloud folder "My teaching material"
    Then ClassIn answers error 196
    And in the cloud folder "the top folder" lies "My teaching material"

  @classin/cloud/system-folder
  Scenario: The top folder is neither renamed nor deleted
    When the school renames the cloud folder "the top folder" to "Mine"
    Then ClassIn answers error 196
    When the school deletes the cloud folder "the top folder"
    Then ClassIn answers error 196

  @classin/cloud/folder-depth
  Scenario: Folders do not lie deeper than fifteen levels
    Given the cloud drive has folders 15 levels deep
    When the school makes the cloud folder "level 16" in "level 15"
    Then ClassIn answers error 207
    When the school makes the cloud folder "another" in "level 14"
    Then ClassIn answers 1

  @classin/cloud/folder-depth @needs-clock
  Scenario: How deep folders may lie is a setting
    Given ClassIn has the setting folderDepth = "1"
    And the cloud drive has the folder "Maths"
    When the school makes the cloud folder "Algebra" in "Maths"
    Then ClassIn answers error 207

  @classin/cloud/folder-count @needs-clock
  Scenario: A drive has as many folders as it may, the top folder not counted
    Given ClassIn has the setting foldersPerSchool = "2"
    And the cloud drive has the folder "Maths"
    When the school makes the cloud folder "Physics" in "the top folder"
    Then ClassIn answers 1
    When the school makes the cloud folder "Music" in "the top folder"
    Then ClassIn answers error 208
    When the school makes the cloud folder "Maths" in "the top folder"
    Then ClassIn answers 206 with the id of the folder "Maths"

  @classin/cloud/name-cut
  Scenario: A long name is cut at 128 characters and not refused
    Given the cloud drive has the file "notes.pdf" of 10 bytes in "the top folder"
    When the school makes the cloud folder "{130 characters}" in "the top folder"
    Then ClassIn answers 1
    When the school renames the cloud file "notes.pdf" to "{129 characters}"
    Then ClassIn answers 1
    And in the cloud folder "the top folder" lies "{128 characters}, {128 characters}"

  @classin/cloud/rename
  Scenario: Folders and files get other names, or keep their own
    Given the cloud drive has the folder "Maths"
    And the cloud drive has the file "notes.pdf" of 10 bytes in "the top folder"
    When the school renames the cloud folder "Maths" to "Mathematics"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | none |
    When the school renames the cloud folder "Maths" to "Mathematics"
    Then ClassIn answers 1
    When the school renames the cloud file "notes.pdf" to "fractions.pdf"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | none |
    When the school renames the cloud file "notes.pdf" to "fractions.pdf"
    Then ClassIn answers 1
    And in the cloud folder "the top folder" lies "Mathematics, fractions.pdf"

  @classin/cloud/delete @needs-clock
  Scenario: A folder goes with everything in it
    Given the cloud drive has the folder "Maths"
    And the cloud drive has the folder "Algebra" in "Maths"
    And the cloud drive has the file "fractions.pdf" of 10 bytes in "Algebra"
    When the school deletes the cloud folder "Maths"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | none |
    And in the cloud folder "the top folder" lies "nothing"
    And ClassIn holds no files
    When the school makes the cloud folder "Sets" in "Algebra"
    Then ClassIn answers error 193

  @classin/cloud/delete
  Scenario: A file is deleted by itself
    Given the cloud drive has the file "fractions.pdf" of 10 bytes in "the top folder"
    When the school deletes the cloud file "fractions.pdf"
    Then ClassIn answers 1
    And in the cloud folder "the top folder" lies "nothing"
    When the school deletes the cloud file "fractions.pdf"
    Then ClassIn answers error 198

  @classin/cloud/upload
  Scenario: A file is kept under its own name
    Given the cloud drive has the folder "Maths"
    When the school uploads the file "fractions.pdf" of 7000 bytes into the cloud folder "Maths"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | "{file fractions.pdf}" |
    And in the cloud folder "Maths" lies "fractions.pdf"

  @classin/cloud/upload-same-name @needs-clock
  Scenario Outline: A second file of a name gets a number, or keeps the name
    Given ClassIn has the setting uploadSameName = "<setting>"
    And the cloud drive has the file "notes.pdf" of 10 bytes in "the top folder"
    When the school uploads the file "notes.pdf" of 10 bytes into the cloud folder "the top folder"
    Then ClassIn answers 1
    And in the cloud folder "the top folder" lies "<names>"

    Examples:
      | setting  | names                   |
      | numbered | notes.pdf, notes(1).pdf |
      | kept     | notes.pdf, notes.pdf    |

  @classin/cloud/no-file
  Scenario: An upload without a file is refused as such
    Given the cloud drive has the folder "Maths"
    When the school calls "uploadFile" at ClassIn with:
      | folderId | {folder Maths} |
    Then ClassIn answers error 195

  @classin/cloud/upload-limit @needs-clock
  Scenario: A file that is too long is refused
    Given ClassIn has the setting uploadLimitBytes = "1000"
    When the school uploads the file "film.mp4" of 1001 bytes into the cloud folder "the top folder"
    Then ClassIn answers error 211
    When the school uploads the file "film.mp4" of 1000 bytes into the cloud folder "the top folder"
    Then ClassIn answers 1

  @classin/cloud/storage @needs-clock
  Scenario: A file for which there is no room is refused
    Given ClassIn has the setting storageBytes = "1000"
    And the cloud drive has the file "notes.pdf" of 600 bytes in "the top folder"
    When the school uploads the file "film.mp4" of 401 bytes into the cloud folder "the top folder"
    Then ClassIn answers error 31000
    When the school uploads the file "film.mp4" of 400 bytes into the cloud folder "the top folder"
    Then ClassIn answers 1

  @classin/cloud/file-of-school @needs-clock
  Scenario: Another school's files are none of the school's business
    Given the neighbouring school's cloud drive has the folder and file "Secret"
    When the school deletes the cloud file "Secret"
    Then ClassIn answers error 199
    When the school renames the cloud file "Secret" to "Mine"
    Then ClassIn answers error 199
    When the school deletes the cloud file "4711"
    Then ClassIn answers error 198

  @classin/cloud/file-name-taken
  Scenario: Two files of a folder have two names
    Given the cloud drive has the file "a.pdf" of 10 bytes in "the top folder"
    And the cloud drive has the file "b.pdf" of 10 bytes in "the top folder"
    When the school renames the cloud file "b.pdf" to "a.pdf"
    Then ClassIn answers error 200
    And in the cloud folder "the top folder" lies "a.pdf, b.pdf"
